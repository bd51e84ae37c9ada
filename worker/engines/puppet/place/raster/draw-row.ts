import type { Canvas } from '../../canvas.ts';
import { movedBy, type Sheet } from './sheet.ts';

/** Two of four channels of a packed pixel. */
const pair = 0x00ff00ff;

/** From here on, one copy or one call takes less time than a loop. */
const longRun = 32;

/** Draws a sheet's row onto row y of the canvas.
 *  leftPx: the column where the sheet begins, fractions too; strength: 0..256; glow: light is added, else paint covers. */
export function drawRow(
  canvas: Canvas,
  y: number,
  sheet: Sheet,
  row: number,
  leftPx: number,
  strength: number,
  glow: boolean,
): void {
  if (strength <= 0) return;
  const { pixels, widthPx, memory } = canvas;
  const { moved, shift } = movedBy(sheet, leftPx);
  const { runs, firstRun, texels, widthPx: stride } = moved;
  const base = row * stride;
  const at = y * widthPx + shift - base;
  const lastRun = firstRun[row + 1] * 3;
  const place = memory?.placeOf(texels) ?? null;
  let touchedFrom = widthPx;
  let touchedTo = 0;
  for (let run = firstRun[row] * 3; run < lastRun; run += 3) {
    const first = Math.max(runs[run], -shift);
    const last = Math.min(runs[run + 1], widthPx - shift);
    if (first >= last) continue;
    if (first + shift < touchedFrom) touchedFrom = first + shift;
    if (last + shift > touchedTo) touchedTo = last + shift;
    const from = base + first;
    const to = base + last;
    const columns = last - first;
    const isOpaque = !glow && strength >= 256 && runs[run + 2] === 1;
    if (memory && place !== null && columns >= longRun && !isOpaque) {
      if (glow) memory.glow(at + from, place, from, stride, columns, 1, strength);
      else memory.cover(at + from, place, from, stride, columns, 1, strength);
    } else if (glow) add(pixels, at + from, texels, from, to, strength);
    else if (strength < 256) coverInPart(pixels, at + from, texels, from, to, strength);
    else if (!isOpaque) cover(pixels, at + from, texels, from, to);
    else if (columns < longRun) copy(pixels, at + from, texels, from, to);
    else pixels.set(texels.subarray(from, to), at + from);
  }
  if (touchedFrom < canvas.touchedFrom[y]) canvas.touchedFrom[y] = touchedFrom;
  if (touchedTo > canvas.touchedTo[y]) canvas.touchedTo[y] = touchedTo;
}

function copy(
  pixels: Uint32Array,
  at: number,
  texels: Uint32Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++, at++) pixels[at] = texels[i];
}

function cover(
  pixels: Uint32Array,
  at: number,
  texels: Uint32Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++, at++) {
    const here = texels[i] | 0;
    const alpha = here >>> 24;
    if (alpha === 0) continue;
    if (alpha === 255) {
      pixels[at] = here;
      continue;
    }
    pixels[at] = over(here & pair, (here >>> 8) & pair, alpha, pixels[at] | 0);
  }
}

function coverInPart(
  pixels: Uint32Array,
  at: number,
  texels: Uint32Array,
  from: number,
  to: number,
  strength: number,
): void {
  for (let i = from; i < to; i++, at++) {
    const here = texels[i] | 0;
    if (here === 0) continue;
    const low = (Math.imul(here & pair, strength) >>> 8) & pair;
    const high = (Math.imul((here >>> 8) & pair, strength) >>> 8) & pair;
    pixels[at] = over(low, high, high >>> 16, pixels[at] | 0);
  }
}

/** Paint over what is there. low: red and blue; high: green and alpha. */
function over(low: number, high: number, alpha: number, under: number): number {
  const keep = 256 - alpha - (alpha >> 7);
  // Rounded down, so that no sum carries into the next channel.
  const lowUnder = (Math.imul(under & pair, keep) >>> 8) & pair;
  const highUnder = (Math.imul((under >>> 8) & pair, keep) >>> 8) & pair;
  return (low + lowUnder) | ((high + highUnder) << 8) | 0xff000000;
}

/** Light on light: of what is missing to white, as much is filled as the light is bright. */
function add(
  pixels: Uint32Array,
  at: number,
  texels: Uint32Array,
  from: number,
  to: number,
  strength: number,
): void {
  for (let i = from; i < to; i++, at++) {
    const here = texels[i] | 0;
    if (here === 0) continue;
    const red = ((here & 255) * strength) >> 8;
    const green = (((here >>> 8) & 255) * strength) >> 8;
    const blue = (((here >>> 16) & 255) * strength) >> 8;
    const under = pixels[at] | 0;
    const r = under & 255;
    const g = (under >>> 8) & 255;
    const b = (under >>> 16) & 255;
    pixels[at] =
      0xff000000 |
      ((b + (((255 - b) * blue) >> 8)) << 16) |
      ((g + (((255 - g) * green) >> 8)) << 8) |
      (r + (((255 - r) * red) >> 8));
  }
}
