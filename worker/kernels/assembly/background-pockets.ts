import { differenceToGround, GroundColours } from './background-colour';
import { spreadAt } from './colour-evidence';
import { labelComponents } from './components';
import { Bytes, bytes, ints, mark, release } from './memory';
import { Region } from './region';

/** A pocket's colour differs from the background surmised there at most so much, levels, and a little
 *  more where the background varies. A busy background matches any clothes and tells nothing. */
const SAME_LEVELS: f64 = 10;
const SAME_PER_SPREAD: f64 = 1.5;
const BUSY_LEVELS: f64 = 12;
/** A gap that opens to the outside must fit better. */
const VERY_SAME_LEVELS: f64 = 4;
const VERY = 2;
/** Its rim differs from it by at least so much along this share of its length. */
const RIM_LEVELS: f64 = 20;
const RIM_SHARE: f64 = 0.7;
const LEAST_PX = 5;

/** Where a gap may lie: it must begin at SHALLOW pixels and may go on through DEEP ones. */
export const SHALLOW = 1;
export const DEEP = 2;

/** Background seen through gaps that the network took for the figure: between arm and body, hair and
 *  neck, fingers. Marks, as 1 of pockets [y, x], small areas of the candidates that have the very colour
 *  of background near by and end at an edge all round.
 *  candidates: [y, x], SHALLOW, DEEP or 0; certain: 1 where the mask has no doubt;
 *  mostPx: areas above this are clothes, not gaps. */
export function findPockets(
  region: Region,
  candidates: Bytes,
  certain: Bytes,
  ground: GroundColours,
  mostPx: f64,
  pockets: Bytes,
): void {
  const count = region.count;
  const alike = bytes(count);
  for (let y = 0, i = 0; y < region.heightPx; y++) {
    for (let x = 0; x < region.widthPx; x++, i++) {
      if (!candidates[i]) continue;
      const spread = spreadAt(ground.samples, x, y);
      if (spread > BUSY_LEVELS) continue;
      const most = SAME_LEVELS + SAME_PER_SPREAD * spread;
      const difference = differenceToGround(
        ground,
        region.red[i],
        region.green[i],
        region.blue[i],
        x,
        y,
        0,
      );
      if (difference < most) alike[i] = difference < VERY_SAME_LEVELS + spread ? VERY : 1;
    }
  }
  markEnclosed(region, alike, alike, candidates, mostPx, pockets);
  // A gap that opens to the outside is one area with all the background round the figure: what the
  // mask is sure of is tried by itself.
  const sure = bytes(count);
  for (let i = 0; i < count; i++) sure[i] = alike[i] === VERY && certain[i] ? 1 : 0;
  markEnclosed(region, sure, alike, candidates, mostPx, pockets);
}

/** Marks the areas of a mask that are small enough, begin SHALLOW, and end at an edge or at more of
 *  `open`. */
function markEnclosed(
  region: Region,
  mask: Bytes,
  open: Bytes,
  candidates: Bytes,
  mostPx: f64,
  pockets: Bytes,
): void {
  const marked = mark();
  const widthPx = region.widthPx;
  const count = region.count;
  const labels = ints(count);
  const sizesPx = ints(count / 2 + 2);
  const labelCount = labelComponents(mask, widthPx, region.heightPx, labels, sizesPx);
  const lengths = ints(labelCount);
  const edges = ints(labelCount);
  const begins = bytes(labelCount);
  for (let y = 2; y + 2 < region.heightPx; y++) {
    for (let x = 2; x + 2 < widthPx; x++) {
      const i = y * widthPx + x;
      const label = labels[i];
      if (label === 0 || sizesPx[label] > mostPx) continue;
      if (candidates[i] === SHALLOW) begins[label] = 1;
      for (let d = 0; d < 4; d++) {
        const step = d === 0 ? 1 : d === 1 ? -1 : d === 2 ? widthPx : -widthPx;
        if (labels[i + step]) continue;
        lengths[label]++;
        if (open[i + step] || isEdge(region, i, step)) edges[label]++;
      }
    }
  }
  for (let i = 0; i < count; i++) {
    const label = labels[i];
    const size = sizesPx[label];
    if (label === 0 || size < LEAST_PX || size > mostPx || !begins[label]) continue;
    if (edges[label] >= RIM_SHARE * <f64>lengths[label]) pockets[i] = 1;
  }
  release(marked);
}

/** The pixel at the edge itself is a mixture, so the one behind it may show the contrast. */
function isEdge(region: Region, i: i32, step: i32): bool {
  const most = max(region.contrast(i, i + step), region.contrast(i, i + 2 * step));
  return most >= RIM_LEVELS * RIM_LEVELS;
}
