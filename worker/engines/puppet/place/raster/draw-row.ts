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
  if (strength <= 0) return;
  const { runs, texels } = sheet;
  const { pixels, widthPx } = canvas;
  // Sixteen steps between two pixels are more than the eye tells apart.
  const steps = Math.round(leftPx * 16);
  const shift = steps >> 4;
  const part = (steps & 15) * 16;
  const base = row * (sheet.widthPx + 2) + 1;
  const at = y * widthPx + shift - base;
  const lastRun = sheet.firstRun[row + 1] * 3;
  let touchedFrom = widthPx;
  let touchedTo = 0;
  for (let run = sheet.firstRun[row] * 3; run < lastRun; run += 3) {
    const end = runs[run + 1];
    // Between two pixels, a run reaches one farther, unless the next one begins there.
    const over = part > 0 && (run + 3 === lastRun || runs[run + 3] !== end) ? 1 : 0;
    const first = Math.max(runs[run], -shift);
    const last = Math.min(end + over, widthPx - shift);
    if (first >= last) continue;
    if (first + shift < touchedFrom) touchedFrom = first + shift;
    if (last + shift > touchedTo) touchedTo = last + shift;
    const from = base + first;
    const to = base + last;
    if (glow && part === 0) {
      addWhole(pixels, at + from, texels, from, to, strength);
    } else if (glow) {
      addBetween(pixels, at + from, texels, from, to, part, strength);
    } else if (runs[run + 2] === 0 && part === 0 && strength === 256) {
      coverWhole(pixels, at + from, texels, from, to);
    } else if (runs[run + 2] === 0 || strength < 256) {
      coverBetween(pixels, at + from, texels, from, to, part, strength);
    } else if (part === 0) {
      pixels.set(texels.subarray(from, to), at + from);
    } else {
      // Its first pixel and the one after its last are mixed with what is beside them.
      const inner = Math.min(to, first === runs[run] ? from + 1 : from);
      const outer = Math.max(inner, Math.min(to, base + end));
      coverBetween(pixels, at + from, texels, from, inner, part, 256);
      copyBetween(pixels, at + inner, texels, inner, outer, part);
      coverBetween(pixels, at + outer, texels, outer, to, part, 256);
    }
  }
  if (touchedFrom < canvas.touchedFrom[y]) canvas.touchedFrom[y] = touchedFrom;
  if (touchedTo > canvas.touchedTo[y]) canvas.touchedTo[y] = touchedTo;
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
  let before = texels[from - 1] | 0;
  for (let i = from; i < to; i++, at++) {
    const here = texels[i] | 0;
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
  if (from >= to) return;
  const keepHere = ((256 - part) * strength) >> 8;
  const keepBefore = (part * strength) >> 8;
  const isWhole = strength === 256;
  let before = texels[from - 1] | 0;
  for (let i = from; i < to; i++, at++) {
    const here = texels[i] | 0;
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
    const under = pixels[at] | 0;
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
  let before = texels[from - 1] | 0;
  for (let i = from; i < to; i++, at++) {
    const here = texels[i] | 0;
    const left = before;
    before = here;
    if ((here | left) === 0) continue;
    const low =
      ((Math.imul(here & pair, keepHere) + Math.imul(left & pair, keepBefore)) >>> 8) & pair;
    const green =
      (Math.imul((here >>> 8) & 255, keepHere) + Math.imul((left >>> 8) & 255, keepBefore)) >>> 8;
    const under = pixels[at] | 0;
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

/** The same without a part of a pixel and at full strength: most of what is soft. */
function coverWhole(
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
    const under = pixels[at] | 0;
    const keep = 256 - alpha - (alpha >> 7);
    const lowUnder = (Math.imul(under & pair, keep) >>> 8) & pair;
    const highUnder = (Math.imul((under >>> 8) & pair, keep) >>> 8) & pair;
    const low = (here & pair) + lowUnder;
    const high = ((here >>> 8) & pair) + highUnder;
    pixels[at] = low | (high << 8) | 0xff000000;
  }
}

/** Light on light without a part of a pixel. */
function addWhole(
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
