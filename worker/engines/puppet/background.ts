import type { Picture } from '../../../core/media/picture.ts';
import { type FigureMatte, reclaimEdge } from './background-edge.ts';
import {
  chamferDistance,
  chamfersPerPx,
  type Quarter,
  quarterPicture,
  type Region,
} from './background-hole.ts';
import { fillPatches } from './background-patches.ts';
import { fillSmooth, spreadSurface } from './background-smooth.ts';
import { includeCastShadow } from './cast-shadow.ts';
import { clearHalo } from './clear-halo.ts';
import { createHole } from './create-hole.ts';
import type { OwnShadow } from './own-shadow.ts';
import { lightUp, measureShade } from './own-shadow-light.ts';
import { takeShadows } from './own-shadow-parts.ts';
import { createRandom } from './seeded-random.ts';

/** The ring round the hole that tells what kind of background it is, px of the quarter-size picture. */
const ringFromPx = 1;
const ringToPx = 10;
/** Mean difference of a pixel there to the mean of its four neighbours, grey levels, above which a
 *  background has detail. Source: studio grounds, drawn gradients and skies measure 0.1 to 0.6,
 *  a stony ground 0.7 to 1.2, hedges, streets and shelves 1.3 to 26. */
const detailLevels = 0.68;
/** Rows are judged with so many above and below, of the quarter-size picture. */
const rowsAround = 8;
/** A wall is plain where this share of its rows is. */
const plainShare = 0.88;

/** The figure's colour reaches so far into the background beside it, px. */
const stainedPx = 4;

export interface FillOptions {
  readonly seed: number;
  readonly signal: AbortSignal;
  /** The figure in the hole; with it, only what the figure really covers is filled. */
  readonly figure?: FigureMatte;
}

/** The picture without its figure, and what the figure took of the light in it. */
export interface FilledBackground {
  /** [y, x, 3]. */
  readonly rgb: Uint8Array;
  /** The shadows that the figure casts: over the background they give the photo back. */
  readonly shadows: readonly OwnShadow[];
}

/** The picture without its figure. hole: [y, x] at the picture's size, 255 where to fill.
 *  Pixels outside the hole are the picture's own, but for the shadow that the figure casts, which is
 *  given by itself. The same seed gives the same bytes.
 *  A picture that is all hole becomes grey. @throws signal.reason when aborted */
export function fillBackground(
  picture: Picture,
  hole: Uint8Array,
  { seed, signal, figure }: FillOptions,
): FilledBackground {
  signal.throwIfAborted();
  const { widthPx, heightPx } = picture;
  const rgb = picture.rgb.slice();
  const asked: Region = { widthPx, heightPx, hole: maskOver(hole, 127) };
  if (!asked.hole.includes(1)) return { rgb, shadows: [] };
  if (!asked.hole.includes(0)) return { rgb: rgb.fill(128), shadows: [] };
  const covered: Region = { ...asked, hole: figure ? maskOver(figure.alpha, 0) : asked.hole };
  const quarter = quarterPicture(rgb, covered);
  const rows = findDetailedRows(quarter, heightPx);
  const shaded = includeCastShadow(covered, quarter, isMostlyPlain(rows, asked));
  const wide: Region = { ...asked, hole: unite(asked.hole, shaded) };
  const surface = spreadSurface(rgb, wide);
  const whole = figure ? reclaimEdge(rgb, wide, surface, figure, shaded) : wide.hole;
  const detailed = rows.includes(1)
    ? findDetailedRows(quarterPicture(rgb, { ...wide, hole: whole }), heightPx)
    : rows;
  const shade = measureShade(covered, shaded, quarter, surface);
  if (shade) lightUp(rgb, whole, widthPx, shade, detailed, surface);
  const random = createRandom(seed);
  const through = figure ? spreadAgain(rgb, { ...wide, hole: whole }, figure) : surface;
  if (figure) clearHalo(rgb, { ...wide, hole: whole }, covered.hole, through);
  fillSmooth(rgb, { ...wide, hole: rowsOf(whole, detailed, 0) }, whole, through, random);
  fillPatches(rgb, { ...wide, hole: rowsOf(whole, detailed, 1) }, random, signal);
  return { rgb, shadows: shade ? takeShadows(picture, rgb, shade, detailed, figure) : [] };
}

/** The surface through what turned out to be background, so that a fill meets it without a seam; what lies next to the
 *  figure has something of its colour. */
function spreadAgain(rgb: Uint8Array, region: Region, { alpha }: FigureMatte): Float32Array {
  const stained = createHole(alpha, region, stainedPx);
  return spreadSurface(rgb, { ...region, hole: unite(region.hole, maskOver(stained, 0)) });
}

/** 1 where a value is more than `limit`, else 0. */
function maskOver(values: Uint8Array, limit: number): Uint8Array {
  const mask = new Uint8Array(values.length);
  for (let at = 0; at < values.length; at++) mask[at] = values[at] > limit ? 1 : 0;
  return mask;
}

/** 1 where either mask is, else 0. */
function unite(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = a.slice();
  for (let at = 0; at < b.length; at++) if (b[at] === 1) both[at] = 1;
  return both;
}

/** The hole in those rows alone that are detailed (1) or not (0). */
function rowsOf(hole: Uint8Array, detailed: Uint8Array, value: 0 | 1): Uint8Array {
  const part = hole.slice();
  const widthPx = hole.length / detailed.length;
  for (let y = 0; y < detailed.length; y++) {
    if (detailed[y] !== value) part.fill(0, y * widthPx, (y + 1) * widthPx);
  }
  return part;
}

function isMostlyPlain(detailed: Uint8Array, { widthPx, hole }: Region): boolean {
  let plain = 0;
  let all = 0;
  for (let y = 0; y < detailed.length; y++) {
    if (!hole.subarray(y * widthPx, (y + 1) * widthPx).includes(1)) continue;
    all++;
    plain += 1 - detailed[y];
  }
  return plain > plainShare * all;
}

/** Which rows' surroundings of the hole have detail: [y], 1 or 0. Measured as the mean difference of
 *  neighbours in a ring round it at a quarter of the size, where grain has gone, over some rows. */
function findDetailedRows(
  { rgb: quarter, widthPx, heightPx, hole }: Quarter,
  fullHeightPx: number,
): Uint8Array {
  const distance = chamferDistance(hole, widthPx, heightPx, 1);
  const sums = new Float32Array(heightPx);
  const counts = new Float32Array(heightPx);
  for (let y = 1; y + 1 < heightPx; y++) {
    for (let x = 1; x + 1 < widthPx; x++) {
      const at = y * widthPx + x;
      const d = distance[at];
      if (d <= ringFromPx * chamfersPerPx || d > ringToPx * chamfersPerPx) continue;
      for (let c = at * 3; c < at * 3 + 3; c++) {
        const around =
          quarter[c - 3] + quarter[c + 3] + quarter[c - widthPx * 3] + quarter[c + widthPx * 3];
        sums[y] += Math.abs(around / 4 - quarter[c]);
      }
      counts[y] += 3;
    }
  }
  const detailed = new Uint8Array(fullHeightPx);
  for (let y = 0; y < detailed.length; y++) {
    let sum = 0;
    let count = 0;
    const from = Math.max(0, (y >> 2) - rowsAround);
    for (let row = from; row <= Math.min(heightPx - 1, (y >> 2) + rowsAround); row++) {
      sum += sums[row];
      count += counts[row];
    }
    if (count > 0 && sum > detailLevels * count) detailed[y] = 1;
  }
  return detailed;
}
