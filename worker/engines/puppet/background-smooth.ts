import type { Region } from './background-hole.ts';
import { halveHole, halvePicture } from './background-hole.ts';
import { spreadMembrane } from './background-membrane.ts';

/** Grain is carried over in blocks of this side. */
const grainBlockPx = 12;
/** How far above or below, and how far beside, the grain of a block is fetched from. */
const grainReachRows = 60;
const grainTries = 24;
/** What differs from the smooth surface by more than this many times the usual is a thing
 *  (a star, a crack, a spot) and no grain. */
const grainMost = 3.5;
const grainLeast = 2;
const grainShare = 0.7;

/** The smoothest surface through the picture and over its hole, without grain: [y, x, 3], solved at a
 *  quarter of the size. rgb: [y, x, 3]. */
export function spreadSurface(rgb: Uint8Array, region: Region): Float32Array {
  const halfRegion = halveHole(region);
  if (!halveHole(halfRegion).hole.includes(0)) return repeatMean(rgb, region.hole);
  const half = halvePicture(rgb, region);
  const quarterRegion = halveHole(halfRegion);
  const quarter = Float32Array.from(halvePicture(half, halfRegion));
  spreadMembrane(quarter, quarterRegion);
  return enlarge(enlarge(quarter, quarterRegion, halfRegion), halfRegion, region);
}

/** The mean of the few known pixels everywhere. */
function repeatMean(rgb: Uint8Array, hole: Uint8Array): Float32Array {
  const mean = [0, 0, 0];
  let known = 0;
  for (let at = 0; at < hole.length; at++) {
    if (hole[at] === 1) continue;
    known++;
    for (let c = 0; c < 3; c++) mean[c] += (rgb[at * 3 + c] - mean[c]) / known;
  }
  return Float32Array.from(rgb, (_, c) => mean[c % 3]);
}

/** Fills the hole of a plain background: its surface, and the picture's own grain from beside the
 *  hole. Writes into rgb [y, x, 3] where region.hole is 1. unknown: [y, x], 1 where no grain may be
 *  taken from: the hole and what is yet to be filled. base: the surface [y, x, 3]. */
export function fillSmooth(
  rgb: Uint8Array,
  region: Region,
  unknown: Uint8Array,
  base: Float32Array,
  random: () => number,
): void {
  const { widthPx, heightPx, hole } = region;
  if (!hole.includes(1)) return;
  const source: Region = { widthPx, heightPx, hole: unknown };
  const limit = grainLeast + grainMost * measureGrain(rgb, base, unknown);
  const isGrain = (at: number) => Math.abs(rgb[at * 3 + 1] - base[at * 3 + 1]) <= limit;
  for (let top = 0; top < heightPx; top += grainBlockPx) {
    for (let left = 0; left < widthPx; left += grainBlockPx) {
      const bottom = Math.min(heightPx, top + grainBlockPx);
      const right = Math.min(widthPx, left + grainBlockPx);
      if (!holds(region, 1, left, top, right, bottom)) continue;
      const shift = findGrain(source, isGrain, left, top, right, bottom, random);
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) {
          const at = y * widthPx + x;
          if (hole[at] === 0) continue;
          for (let c = at * 3; c < at * 3 + 3; c++) {
            const grain = shift === 0 ? 0 : rgb[c + shift * 3] - base[c + shift * 3];
            rgb[c] = Math.max(0, Math.min(255, Math.round(base[c] + grain)));
          }
        }
      }
    }
  }
}

/** A surface twice as fine, bilinear: along the rows first, then across them. */
function enlarge(values: Float32Array, from: Region, to: Region): Float32Array {
  const rowLength = to.widthPx * 3;
  const rows = new Float32Array(from.heightPx * rowLength);
  for (let y = 0; y < from.heightPx; y++) {
    enlargeRow(values, y * from.widthPx, from.widthPx, rows, y * to.widthPx, to.widthPx);
  }
  const large = new Float32Array(to.heightPx * rowLength);
  for (let y = 0; y < to.heightPx; y++) {
    const upper = Math.max(0, (y - 1) >> 1) * rowLength;
    const lower = Math.min(from.heightPx - 1, (y + 1) >> 1) * rowLength;
    blendRows(rows, upper, lower, y % 2 === 1 ? 0.25 : 0.75, large, y * rowLength, rowLength);
  }
  return large;
}

/** Offsets in pixels. */
function enlargeRow(
  values: Float32Array,
  from: number,
  widthPx: number,
  out: Float32Array,
  to: number,
  outWidthPx: number,
): void {
  for (let x = 0; x < outWidthPx; x++) {
    const left = (from + Math.max(0, (x - 1) >> 1)) * 3;
    const right = (from + Math.min(widthPx - 1, (x + 1) >> 1)) * 3;
    const share = x % 2 === 1 ? 0.25 : 0.75;
    const at = (to + x) * 3;
    for (let c = 0; c < 3; c++) {
      out[at + c] = values[left + c] + share * (values[right + c] - values[left + c]);
    }
  }
}

/** Offsets in values. */
function blendRows(
  rows: Float32Array,
  upper: number,
  lower: number,
  share: number,
  out: Float32Array,
  to: number,
  length: number,
): void {
  for (let i = 0; i < length; i++) {
    const value = rows[upper + i];
    out[to + i] = value + share * (rows[lower + i] - value);
  }
}

/** Mean difference of the known pixels to the smooth surface, green, leaving out the strongest. */
function measureGrain(rgb: Uint8Array, base: Float32Array, hole: Uint8Array): number {
  const counts = new Int32Array(256);
  let known = 0;
  for (let at = 0; at < hole.length; at += 7) {
    if (hole[at] === 1) continue;
    counts[Math.min(255, Math.abs(Math.round(rgb[at * 3 + 1] - base[at * 3 + 1])))]++;
    known++;
  }
  let seen = 0;
  for (let level = 0; level < counts.length; level++) {
    seen += counts[level];
    if (seen > known * grainShare) return level;
  }
  return 0;
}

/** The way, in pixels of the flat picture, from a block to one without a hole; 0 when none is near. */
function findGrain(
  region: Region,
  isGrain: (at: number) => boolean,
  left: number,
  top: number,
  right: number,
  bottom: number,
  random: () => number,
): number {
  const { widthPx, heightPx } = region;
  const isEven = (x: number, y: number) => {
    for (let row = y; row < y + bottom - top; row++) {
      for (let at = row * widthPx + x; at < row * widthPx + x + right - left; at++) {
        if (!isGrain(at)) return false;
      }
    }
    return true;
  };
  for (let tries = 0; tries < grainTries; tries++) {
    const rows = Math.round((random() * 2 - 1) * grainReachRows);
    const x = Math.floor(random() * (widthPx - grainBlockPx));
    const y = Math.max(0, Math.min(heightPx - grainBlockPx, top + rows));
    if (holds(region, 1, x, y, x + right - left, y + bottom - top)) continue;
    if (!isEven(x, y)) continue;
    return (y - top) * widthPx + (x - left);
  }
  return 0;
}

function holds(
  { widthPx, hole }: Region,
  value: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) if (hole[y * widthPx + x] === value) return true;
  }
  return false;
}
