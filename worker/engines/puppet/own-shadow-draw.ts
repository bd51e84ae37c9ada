import type { Canvas } from './canvas.ts';
import { fullLight } from './own-shadow.ts';
import type { PlacedShadow } from './own-shadow-place.ts';

const half = fullLight / 2;

/** Takes a shadow's light away from the canvas, the shadow moved by whole px from its place at rest.
 *  strength: 0..1, how much of it. */
export function drawOwnShadow(canvas: Canvas, { shadow, dx, dy, strength }: PlacedShadow): void {
  const share = Math.round(256 * strength);
  if (share === 0) return;
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
      const red = (pixel & 255) * lightOf(light[at], share);
      const green = ((pixel >>> 8) & 255) * lightOf(light[at + 1], share);
      const blue = ((pixel >>> 16) & 255) * lightOf(light[at + 2], share);
      pixels[i] = (0xff000000 | (round(blue) << 16) | (round(green) << 8) | round(red)) >>> 0;
    }
    if (from < touchedFrom[y]) touchedFrom[y] = from;
    if (to > touchedTo[y]) touchedTo[y] = to;
  }
}

function lightOf(light: number, share: number): number {
  return share === 256 ? light : fullLight + (((light - fullLight) * share) >> 8);
}

function round(value: number): number {
  const level = (value + half) >>> 15;
  return Math.min(level, 255);
}
