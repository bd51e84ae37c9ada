import type { Picture } from '../../../core/media/picture.ts';
import { type FigureMatte, reclaimEdge } from './background-edge.ts';
import type { Region } from './background-hole.ts';
import { chamferDistance, chamfersPerPx, halveHole, halvePicture } from './background-hole.ts';
import { fillPatches } from './background-patches.ts';
import { fillSmooth, spreadSurface } from './background-smooth.ts';
import { includeCastShadow } from './cast-shadow.ts';
import { createRandom } from './seeded-random.ts';

/** The ring round the hole that tells what kind of background it is, px of the quarter-size picture. */
const ringFromPx = 1;
const ringToPx = 10;
/** Mean gradient in that ring, grey levels a quarter-size pixel, above which a background has detail.
 *  Source: studio grounds and drawn gradients measure 0.3 to 1.5, streets and shelves 5 to 20. */
const detailGradient = 2.2;

export interface FillOptions {
  readonly seed: number;
  readonly signal: AbortSignal;
  /** The figure in the hole; with it, only what the figure really covers is filled. */
  readonly figure?: FigureMatte;
}

/** The picture without its figure. hole: [y, x] at the picture's size, 255 where to fill.
 *  Returns rgb [y, x, 3]; pixels outside the hole are the picture's own, but for the shadow that the
 *  figure casts, which goes with it. The same seed gives the same bytes.
 *  A picture that is all hole becomes grey. @throws signal.reason when aborted */
export function fillBackground(
  picture: Picture,
  hole: Uint8Array,
  { seed, signal, figure }: FillOptions,
): Uint8Array {
  signal.throwIfAborted();
  const { widthPx, heightPx } = picture;
  const rgb = picture.rgb.slice();
  const asked: Region = { widthPx, heightPx, hole: hole.map((value) => (value > 127 ? 1 : 0)) };
  if (!asked.hole.includes(1)) return rgb;
  if (!asked.hole.includes(0)) return rgb.fill(128);
  const isPlain = measureDetail(rgb, asked) < detailGradient;
  const covered = figure ? figure.alpha.map((value) => (value > 0 ? 1 : 0)) : asked.hole;
  const shaded = includeCastShadow(rgb, { ...asked, hole: covered }, isPlain);
  const shadow = shaded.map((value, at) => value & ~covered[at]);
  const wide: Region = { ...asked, hole: asked.hole.map((value, at) => value | shaded[at]) };
  const surface = spreadSurface(rgb, wide);
  const region = figure ? { ...wide, hole: reclaimEdge(rgb, wide, surface, figure, shadow) } : wide;
  const random = createRandom(seed);
  if (isPlain) fillSmooth(rgb, region, surface, random);
  else fillPatches(rgb, region, random, signal);
  return rgb;
}

/** Mean gradient round the hole at a quarter of the size, where grain has gone, grey levels a pixel. */
export function measureDetail(rgb: Uint8Array, region: Region): number {
  const halfRegion = halveHole(region);
  const quarter = halvePicture(halvePicture(rgb, region), halfRegion);
  const { widthPx, heightPx, hole } = halveHole(halfRegion);
  const distance = chamferDistance(hole, widthPx, heightPx, 1);
  let sum = 0;
  let count = 0;
  for (let y = 0; y + 1 < heightPx; y++) {
    for (let x = 0; x + 1 < widthPx; x++) {
      const at = y * widthPx + x;
      const d = distance[at];
      if (d < ringFromPx * chamfersPerPx || d > ringToPx * chamfersPerPx) continue;
      if (hole[at + 1] === 1 || hole[at + widthPx] === 1) continue;
      for (let c = at * 3; c < at * 3 + 3; c++) {
        sum += Math.hypot(quarter[c + 3] - quarter[c], quarter[c + widthPx * 3] - quarter[c]);
      }
      count += 3;
    }
  }
  return count === 0 ? 0 : sum / count;
}
