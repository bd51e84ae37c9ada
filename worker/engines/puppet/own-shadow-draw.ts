import { fullLight, type OwnShadow } from './own-shadow.ts';
import type { Canvas } from './raster.ts';

const half = fullLight / 2;

/** Takes a shadow's light away from the canvas, the shadow moved by whole px from its place at rest. */
export function drawOwnShadow(canvas: Canvas, shadow: OwnShadow, dx: number, dy: number): void {
  const { pixels, widthPx, heightPx, touchedFrom, touchedTo } = canvas;
  const { light, spanFrom, spanTo } = shadow;
  const left = shadow.xPx + dx;
  for (let row = 0; row < shadow.heightPx; row++) {
    const y = shadow.yPx + dy + row;
    if (y < 0 || y >= heightPx) continue;
    const from = Math.max(0, left + spanFrom[row]);
    const to = Math.min(widthPx, left + spanTo[row]);
    if (from >= to) continue;
    let at = (row * shadow.widthPx + from - left) * 3;
    const last = y * widthPx + to;
    for (let i = y * widthPx + from; i < last; i++, at += 3) {
      const pixel = pixels[i];
      const red = ((pixel & 255) * light[at] + half) >>> 15;
      const green = (((pixel >>> 8) & 255) * light[at + 1] + half) >>> 15;
      const blue = (((pixel >>> 16) & 255) * light[at + 2] + half) >>> 15;
      pixels[i] = (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
    }
    if (from < touchedFrom[y]) touchedFrom[y] = from;
    if (to > touchedTo[y]) touchedTo[y] = to;
  }
}
