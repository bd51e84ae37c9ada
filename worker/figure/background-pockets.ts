import { differenceToGround, type GroundColours } from './background-colour.ts';
import { spreadAt } from './colour-evidence.ts';
import { labelComponents } from './components.ts';
import type { Region } from './region.ts';

/** A pocket's colour differs from the background surmised there at most so much, levels, and a little
 *  more where the background varies. A busy background matches any clothes and tells nothing. */
const SAME_LEVELS = 10;
const SAME_PER_SPREAD = 1.5;
const BUSY_LEVELS = 12;
/** A gap that opens to the outside must fit better. */
const VERY_SAME_LEVELS = 4;
const VERY = 2;
/** Its rim differs from it by at least so much along this share of its length. */
const RIM_LEVELS = 20;
const RIM_SHARE = 0.7;
const LEAST_PX = 5;

/** Where a gap may lie: it must begin at SHALLOW pixels and may go on through DEEP ones. */
export const SHALLOW = 1;
export const DEEP = 2;

/** Background seen through gaps that the network took for the figure: between arm and body, hair and
 *  neck, fingers. Marks, as 1 of [y, x], small areas of the candidates that have the very colour of
 *  background near by and end at an edge all round.
 *  candidates: [y, x], SHALLOW, DEEP or 0; certain: 1 where the mask has no doubt;
 *  mostPx: areas above this are clothes, not gaps. */
export function findPockets(
  region: Region,
  candidates: Uint8Array,
  certain: Uint8Array,
  ground: GroundColours,
  mostPx: number,
): Uint8Array {
  const { widthPx, heightPx, planes } = region;
  const [red, green, blue] = planes;
  const alike = new Uint8Array(candidates.length);
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (!candidates[i]) continue;
      const spread = spreadAt(ground.samples, x, y);
      if (spread > BUSY_LEVELS) continue;
      const most = SAME_LEVELS + SAME_PER_SPREAD * spread;
      const difference = differenceToGround(ground, red[i], green[i], blue[i], x, y);
      if (difference < most) alike[i] = difference < VERY_SAME_LEVELS + spread ? VERY : 1;
    }
  }
  const pockets = enclosed(region, alike, alike, candidates, mostPx);
  // A gap that opens to the outside is one area with all the background round the figure: what the
  // mask is sure of is tried by itself.
  const sure = new Uint8Array(alike.length);
  for (let i = 0; i < alike.length; i++) sure[i] = alike[i] === VERY && certain[i] ? 1 : 0;
  const bays = enclosed(region, sure, alike, candidates, mostPx);
  for (let i = 0; i < alike.length; i++) pockets[i] |= bays[i];
  return pockets;
}

/** The areas of a mask that are small enough, begin SHALLOW, and end at an edge or at more of
 *  `open`. */
function enclosed(
  { widthPx, heightPx, planes }: Region,
  mask: Uint8Array,
  open: Uint8Array,
  candidates: Uint8Array,
  mostPx: number,
): Uint8Array {
  const [red, green, blue] = planes;
  const { labels, sizesPx } = labelComponents(mask, widthPx);
  const lengths = new Int32Array(sizesPx.length);
  const edges = new Int32Array(sizesPx.length);
  const begins = new Uint8Array(sizesPx.length);
  const contrast = (i: number, j: number) =>
    (red[i] - red[j]) ** 2 + (green[i] - green[j]) ** 2 + (blue[i] - blue[j]) ** 2;
  const steps = [1, -1, widthPx, -widthPx];
  for (let y = 2; y + 2 < heightPx; y++) {
    for (let x = 2; x + 2 < widthPx; x++) {
      const i = y * widthPx + x;
      const label = labels[i];
      if (label === 0 || sizesPx[label] > mostPx) continue;
      if (candidates[i] === SHALLOW) begins[label] = 1;
      for (let d = 0; d < 4; d++) {
        const step = steps[d];
        if (labels[i + step]) continue;
        lengths[label]++;
        if (open[i + step]) {
          edges[label]++;
          continue;
        }
        // The pixel at the edge itself is a mixture, so the one behind it may show the contrast.
        const most = Math.max(contrast(i, i + step), contrast(i, i + 2 * step));
        if (most >= RIM_LEVELS * RIM_LEVELS) edges[label]++;
      }
    }
  }
  const pockets = new Uint8Array(labels.length);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    const size = sizesPx[label];
    if (label === 0 || size < LEAST_PX || size > mostPx || !begins[label]) continue;
    if (edges[label] >= RIM_SHARE * lengths[label]) pockets[i] = 1;
  }
  return pockets;
}
