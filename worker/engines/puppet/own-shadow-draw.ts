import type { Canvas } from './canvas.ts';
import { fullLight } from './own-shadow.ts';
import type { PlacedShadow } from './own-shadow-place.ts';

const half = fullLight / 2;

/** Takes a shadow's light away from the canvas, the shadow moved by whole px from its place at rest.
 *  strength: 0..1, how much of it. */
export function drawOwnShadow(canvas: Canvas, { shadow, dx, dy, strength }: PlacedShadow): void {
  const share = Math.round(256 * strength);
  if (share === 0) return;
  const { widthPx, heightPx, touchedFrom, touchedTo, memory } = canvas;
  const place = memory?.placeOf(shadow.packed) ?? null;
  const left = shadow.xPx + dx;
  for (let row = 0; row < shadow.heightPx; row++) {
    const y = shadow.yPx + dy + row;
    if (y < 0 || y >= heightPx) continue;
    const from = Math.max(0, left + shadow.spanFrom[row]);
    const to = Math.min(widthPx, left + shadow.spanTo[row]);
    if (from >= to) continue;
    const first = row * shadow.widthPx + from - left;
    const at = y * widthPx + from;
    if (memory && place !== null) memory.shade(at, place, first, to - from, share);
    else shadeRow(canvas.pixels, at, shadow.light, first, to - from, share);
    if (from < touchedFrom[y]) touchedFrom[y] = from;
    if (to > touchedTo[y]) touchedTo[y] = to;
  }
}

function shadeRow(
  pixels: Uint32Array,
  at: number,
  light: Uint16Array,
  first: number,
  columns: number,
  share: number,
): void {
  for (let i = 0; i < columns; i++) {
    const pixel = pixels[at + i];
    const from = (first + i) * 4;
    const red = (pixel & 255) * lightOf(light[from], share);
    const green = ((pixel >>> 8) & 255) * lightOf(light[from + 1], share);
    const blue = ((pixel >>> 16) & 255) * lightOf(light[from + 2], share);
    pixels[at + i] = (0xff000000 | (round(blue) << 16) | (round(green) << 8) | round(red)) >>> 0;
  }
}

function lightOf(light: number, share: number): number {
  return fullLight + (((light - fullLight) * share) >> 8);
}

function round(value: number): number {
  return Math.min((value + half) >>> 15, 255);
}
