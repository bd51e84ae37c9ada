import type { Region } from '../region.ts';

const MOST_COLOURS = 128;
const GOLDEN = 0.618034;

/** Colours of something, [colour, (r, g, b)], 0..255. */
export type Palette = Float32Array;

/** Some colours of the pixels of a mask (not 0), evenly spread. */
export function samplePalette({ planes }: Region, mask: Uint8Array): Palette {
  const members: number[] = [];
  for (let i = 0; i < mask.length; i++) if (mask[i]) members.push(i);
  const count = Math.min(MOST_COLOURS, members.length);
  const palette = new Float32Array(3 * count);
  for (let k = 0; k < count; k++) {
    // A golden-ratio walk spreads the samples without a grid's bias.
    const i = members[Math.floor((((k + 0.5) * GOLDEN) % 1) * members.length)];
    for (let c = 0; c < 3; c++) palette[3 * k + c] = planes[c][i];
  }
  return palette;
}

/** Difference of a colour to the nearest of a palette, levels; Infinity to an empty one. */
export function differenceToPalette(palette: Palette, r: number, g: number, b: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let k = 0; k < palette.length; k += 3) {
    const cost = (r - palette[k]) ** 2 + (g - palette[k + 1]) ** 2 + (b - palette[k + 2]) ** 2;
    if (cost < best) best = cost;
  }
  return Math.sqrt(best);
}

/** In shadow a colour keeps its hue and loses light, at a price in levels for all of it. */
const DARKNESS_PRICE = 55;
const DARKEST = 0.4;
const BRIGHTEST = 1.1;
const HALF_LIGHT = 0.5;

/** The same, where the colour may lie in shadow and keep no more than `darkest` of its light. */
export function differenceInShade(
  palette: Palette,
  r: number,
  g: number,
  b: number,
  darkest = DARKEST,
  brightest = BRIGHTEST,
): number {
  let best = Number.POSITIVE_INFINITY;
  for (let k = 0; k < palette.length; k += 3) {
    const pr = palette[k];
    const pg = palette[k + 1];
    const pb = palette[k + 2];
    const fit = (r * pr + g * pg + b * pb) / (pr * pr + pg * pg + pb * pb + 1);
    const light = Math.min(brightest, Math.max(darkest, fit));
    const away = Math.sqrt((r - light * pr) ** 2 + (g - light * pg) ** 2 + (b - light * pb) ** 2);
    const difference = away + DARKNESS_PRICE * Math.max(0, 1 - light);
    if (difference < best) best = difference;
  }
  return best;
}

/** A palette without the colours that differ from its median by more than so many levels, as they may lie
 *  in shadow. */
export function mostAlike(palette: Palette, mostLevels: number): Palette {
  const medians = medianOf(palette);
  const kept: number[] = [];
  for (let k = 0; k < palette.length; k += 3) {
    const [r, g, b] = palette.subarray(k, k + 3);
    if (differenceInShade(medians, r, g, b, HALF_LIGHT) <= mostLevels) kept.push(r, g, b);
  }
  return Float32Array.from(kept);
}

/** A palette of one colour, the median in each channel. */
export function medianOf(palette: Palette): Palette {
  const count = palette.length / 3;
  return Float32Array.from([0, 1, 2], (c) => {
    const values = Float32Array.from({ length: count }, (_, k) => palette[3 * k + c]).sort();
    return values[count >> 1] ?? 0;
  });
}
