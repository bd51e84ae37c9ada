import type { Canvas } from '../../raster.ts';
import type { Sheet } from './sheet.ts';

/** Two of four channels of a packed pixel. */
const pair = 0x00ff00ff;

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
  // Sixteen steps between two pixels are more than the eye tells apart.
  const steps = Math.round(leftPx * 16);
  const shift = steps >> 4;
  const part = (steps & 15) * 16;
  const first = sheet.from[row] + shift;
  const last = sheet.to[row] + shift;
  const xFrom = Math.max(0, first);
  const xTo = Math.min(canvas.widthPx, last + (part > 0 ? 1 : 0));
  if (xFrom >= xTo || strength <= 0) return;
  if (xFrom < canvas.touchedFrom[y]) canvas.touchedFrom[y] = xFrom;
  if (xTo > canvas.touchedTo[y]) canvas.touchedTo[y] = xTo;
  const from = row * (sheet.widthPx + 2) + 1 + xFrom - shift;
  const to = from + xTo - xFrom;
  const at = y * canvas.widthPx + xFrom;
  const isPlain = sheet.opaque[row] === 1 && strength === 256 && !glow;
  if (isPlain && part === 0) {
    canvas.pixels.set(sheet.texels.subarray(from, to), at);
  } else if (isPlain && xFrom > first && xTo <= last) {
    copyBetween(canvas.pixels, at, sheet.texels, from, to, part);
  } else if (glow) {
    addBetween(canvas.pixels, at, sheet.texels, from, to, part, strength);
  } else {
    coverBetween(canvas.pixels, at, sheet.texels, from, to, part, strength);
  }
}

/** A row moved by a part of a pixel, 0..255, where everything covers. */
function copyBetween(
  pixels: Uint32Array,
  at: number,
  texels: Uint32Array,
  from: number,
  to: number,
  part: number,
): void {
  const keep = 256 - part;
  let before = texels[from - 1];
  for (let i = from; i < to; i++, at++) {
    const here = texels[i];
    const low = (Math.imul(here & pair, keep) + Math.imul(before & pair, part)) >>> 8;
    const high = Math.imul((here >>> 8) & pair, keep) + Math.imul((before >>> 8) & pair, part);
    pixels[at] = (low & pair) | (high & ~pair) | 0xff000000;
    before = here;
  }
}

function coverBetween(
  pixels: Uint32Array,
  at: number,
  texels: Uint32Array,
  from: number,
  to: number,
  part: number,
  strength: number,
): void {
  const keepHere = ((256 - part) * strength) >> 8;
  const keepBefore = (part * strength) >> 8;
  const isWhole = strength === 256;
  let before = texels[from - 1];
  for (let i = from; i < to; i++, at++) {
    const here = texels[i];
    const left = before;
    before = here;
    if ((here | left) === 0) continue;
    if (isWhole && here === left && here >>> 24 === 255) {
      pixels[at] = here;
      continue;
    }
    const low =
      ((Math.imul(here & pair, keepHere) + Math.imul(left & pair, keepBefore)) >>> 8) & pair;
    const high =
      ((Math.imul((here >>> 8) & pair, keepHere) + Math.imul((left >>> 8) & pair, keepBefore)) >>>
        8) &
      pair;
    const alpha = high >>> 16;
    const under = pixels[at];
    const keep = 256 - alpha - (alpha >> 7);
    // Rounded down, so that no sum carries into the next channel.
    const lowUnder = (Math.imul(under & pair, keep) >>> 8) & pair;
    const highUnder = (Math.imul((under >>> 8) & pair, keep) >>> 8) & pair;
    pixels[at] = (low + lowUnder) | ((high + highUnder) << 8) | 0xff000000;
  }
}

/** Light on light: of what is missing to white, as much is filled as the light is bright. */
function addBetween(
  pixels: Uint32Array,
  at: number,
  texels: Uint32Array,
  from: number,
  to: number,
  part: number,
  strength: number,
): void {
  const keepHere = ((256 - part) * strength) >> 8;
  const keepBefore = (part * strength) >> 8;
  let before = texels[from - 1];
  for (let i = from; i < to; i++, at++) {
    const here = texels[i];
    const left = before;
    before = here;
    if ((here | left) === 0) continue;
    const low =
      ((Math.imul(here & pair, keepHere) + Math.imul(left & pair, keepBefore)) >>> 8) & pair;
    const green =
      (Math.imul((here >>> 8) & 255, keepHere) + Math.imul((left >>> 8) & 255, keepBefore)) >>> 8;
    const under = pixels[at];
    const r = under & 255;
    const g = (under >>> 8) & 255;
    const b = (under >>> 16) & 255;
    pixels[at] =
      0xff000000 |
      ((b + (((255 - b) * (low >>> 16)) >> 8)) << 16) |
      ((g + (((255 - g) * green) >> 8)) << 8) |
      (r + (((255 - r) * (low & 255)) >> 8));
  }
}
