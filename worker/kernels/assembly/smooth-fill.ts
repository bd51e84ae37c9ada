import { clearHalo } from './cleared-halo';
import { createHole } from './figure-hole';
import { countOf, unite } from './masks';
import { Bytes, bytes, Floats, floats, Ints, ints, Shorts } from './memory';
import { nextRandom } from './random';
import { enlargeSurface, spreadSurface } from './smooth-surface';

/** The figure's colour reaches so far into the background beside it, px. */
const stainedPx = 4;
/** Grain is carried over in blocks of this side. */
const grainBlockPx = 12;
/** How far above or below, and how far beside, the grain of a block is fetched from. */
const grainReachRows: f64 = 60;
const grainTries = 24;
/** What differs from the smooth surface by more than this many times the usual is a thing
 *  (a star, a crack, a spot) and no grain. */
const grainMost: f64 = 3.5;
const grainLeast: f64 = 2;
const grainShare: f64 = 0.7;

/** Fills a plain background behind the figure, and clears what the figure leaves beside it, by the surface through what
 *  turned out to be background, so that a fill meets it without a seam; what lies next to the figure has something of its
 *  colour. Writes into rgb [y, x, 3]. hole: [y, x], 0 or 1; plain: [y, x], 1 where to fill it; figure:
 *  [y, x], 1 where it is; distance: [y, x], chamfer steps to it. random: its state. */
export function fillBehind(
  rgb: Bytes,
  hole: Bytes,
  plain: Bytes,
  figure: Bytes,
  distance: Shorts,
  widthPx: i32,
  heightPx: i32,
  random: Ints,
): void {
  const count = widthPx * heightPx;
  const unsure = bytes(count);
  createHole(figure, widthPx, heightPx, stainedPx, unsure);
  unite(unsure, hole, count);
  const smooth = floats(((widthPx + 1) >> 1) * ((heightPx + 1) >> 1) * 3);
  spreadSurface(rgb, unsure, widthPx, heightPx, smooth);
  const surface = floats(count * 3);
  enlargeSurface(smooth, widthPx, heightPx, surface);
  clearHalo(rgb, hole, widthPx, heightPx, distance, surface);
  fillBlocks(rgb, plain, hole, widthPx, heightPx, surface, random);
}

/** Fills the hole of a plain background: its surface, and the picture's own grain from beside the
 *  hole. Writes into rgb [y, x, 3] where hole [y, x] is 1. unknown: [y, x], 1 where no grain may be
 *  taken from: the hole and what is yet to be filled. smooth: the surface, [y, x, 3] at half the size. random: its
 *  state. */
export function fillSmooth(
  rgb: Bytes,
  hole: Bytes,
  unknown: Bytes,
  widthPx: i32,
  heightPx: i32,
  smooth: Floats,
  random: Ints,
): void {
  const surface = floats(widthPx * heightPx * 3);
  enlargeSurface(smooth, widthPx, heightPx, surface);
  fillBlocks(rgb, hole, unknown, widthPx, heightPx, surface, random);
}

/** The same, with the surface at the whole size. */
function fillBlocks(
  rgb: Bytes,
  hole: Bytes,
  unknown: Bytes,
  widthPx: i32,
  heightPx: i32,
  surface: Floats,
  random: Ints,
): void {
  if (countOf(hole, widthPx * heightPx) === 0) return;
  const limit = grainLeast + grainMost * measureGrain(rgb, surface, unknown, widthPx * heightPx);
  for (let top = 0; top < heightPx; top += grainBlockPx) {
    const tall = min(grainBlockPx, heightPx - top);
    for (let left = 0; left < widthPx; left += grainBlockPx) {
      const wide = min(grainBlockPx, widthPx - left);
      if (!holds(hole, widthPx, top * widthPx + left, wide, tall)) continue;
      const shift = findGrain(rgb, unknown, widthPx, heightPx, surface, limit, left, top, random);
      for (let y = top; y < top + tall; y++) {
        for (let at = y * widthPx + left; at < y * widthPx + left + wide; at++) {
          if (hole[at] === 1) fillPixel(rgb, surface, at * 3, shift * 3);
        }
      }
    }
  }
}

/** at: the pixel's first value; shift: from there to the one with its grain, 0 for none. */
function fillPixel(rgb: Bytes, surface: Floats, at: i32, shift: i32): void {
  for (let c = at; c < at + 3; c++) {
    const grain = shift === 0 ? 0 : <f64>rgb[c + shift] - surface[c + shift];
    rgb[c] = <i32>max<f64>(0, min<f64>(255, Math.round(surface[c] + grain)));
  }
}

/** Mean difference of the known pixels to the smooth surface, green, leaving out the strongest. */
function measureGrain(rgb: Bytes, surface: Floats, unknown: Bytes, count: i32): i32 {
  const levels = 256;
  const counts = ints(levels);
  let known: f64 = 0;
  for (let at = 0; at < count; at += 7) {
    if (unknown[at] === 1) continue;
    const level = <i32>abs(Math.round(<f64>rgb[at * 3 + 1] - surface[at * 3 + 1]));
    counts[min(levels - 1, level)] = counts[min(levels - 1, level)] + 1;
    known++;
  }
  let seen: f64 = 0;
  for (let level = 0; level < levels; level++) {
    seen += <f64>counts[level];
    if (seen > known * grainShare) return level;
  }
  return 0;
}

/** The way, in pixels of the flat picture, from a block to one without a hole; 0 when none is near. */
function findGrain(
  rgb: Bytes,
  unknown: Bytes,
  widthPx: i32,
  heightPx: i32,
  surface: Floats,
  limit: f64,
  left: i32,
  top: i32,
  random: Ints,
): i32 {
  const wide = min(grainBlockPx, widthPx - left);
  const tall = min(grainBlockPx, heightPx - top);
  for (let tries = 0; tries < grainTries; tries++) {
    const rows = <i32>Math.round((nextRandom(random) * 2 - 1) * grainReachRows);
    const x = <i32>floor(nextRandom(random) * <f64>(widthPx - grainBlockPx));
    const y = max(0, min(heightPx - grainBlockPx, top + rows));
    const from = y * widthPx + x;
    // In a picture narrower than a block it may begin before the first pixel.
    if (from < 0 || holds(unknown, widthPx, from, wide, tall)) continue;
    if (isEven(rgb, surface, limit, widthPx, from, wide, tall)) {
      return from - (top * widthPx + left);
    }
  }
  return 0;
}

/** Whether what a block has is grain and no thing. from: its first pixel. */
function isEven(
  rgb: Bytes,
  surface: Floats,
  limit: f64,
  widthPx: i32,
  from: i32,
  wide: i32,
  tall: i32,
): bool {
  for (let row = from; row < from + tall * widthPx; row += widthPx) {
    for (let c = row * 3 + 1; c < (row + wide) * 3; c += 3) {
      if (abs(<f64>rgb[c] - surface[c]) > limit) return false;
    }
  }
  return true;
}

/** Whether a block has a pixel of the hole. from: its first pixel. */
function holds(hole: Bytes, widthPx: i32, from: i32, wide: i32, tall: i32): bool {
  for (let row = from; row < from + tall * widthPx; row += widthPx) {
    for (let at = row; at < row + wide; at++) if (hole[at] === 1) return true;
  }
  return false;
}
