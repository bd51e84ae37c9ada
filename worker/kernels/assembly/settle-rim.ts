import { Bytes, Floats, mark, release } from './memory';
import { findSeamBand } from './seam-band';

/** Pixels nearer to the seam than the first may be mixed; those further than the second show a side's own colours, px. */
const rimPx = 3;
const clearPx = 4;
/** Its colours are looked for so far away, px, at every third pixel. */
const aroundPx = 9;
const step = 3;
/** Colours that are so many levels outside of a side's are not its own. */
const slackLevels = 14;

/** Whether a side has a colour. */
const has = 1;
const hasNot = 0;
const unknown = -1;

/** Gives the pixels along an arm's seam to the side that has such colours: what an arm's soft edge left on cloth goes
 *  along with the arm, what lies over the arm stays where it is. A mixture that neither side has is the arm's.
 *  arm: [y, x] 0..1; alpha: [y, x] 0..1; colours: rgb [y, x, channel]; settled: [y, x] 0..1. */
export function settleRim(
  arm: Floats,
  alpha: Floats,
  colours: Bytes,
  widthPx: i32,
  heightPx: i32,
  settled: Floats,
): void {
  const count = widthPx * heightPx;
  memory.copy(changetype<usize>(settled), changetype<usize>(arm), (<usize>count) << 2);
  const marked = mark();
  const band = findSeamBand(arm, alpha, widthPx, heightPx, clearPx);
  for (let n = 0; n < band.count; n++) {
    const at = band.pixels[n];
    if (band.distance[at] > rimPx) break;
    if (arm[at] < 0.5) {
      if (look(arm, alpha, colours, band.distance, false, at, widthPx, count) === hasNot)
        settled[at] = 1;
    } else if (
      look(arm, alpha, colours, band.distance, true, at, widthPx, count) === hasNot &&
      look(arm, alpha, colours, band.distance, false, at, widthPx, count) === has
    ) {
      settled[at] = 0;
    }
  }
  release(marked);
}

/** Tells whether a side has a pixel's colour near by; unknown where nothing of the side is clear. */
function look(
  arm: Floats,
  alpha: Floats,
  colours: Bytes,
  distance: Bytes,
  ofArm: bool,
  at: i32,
  widthPx: i32,
  count: i32,
): i32 {
  let leastR = 255;
  let leastG = 255;
  let leastB = 255;
  let mostR = 0;
  let mostG = 0;
  let mostB = 0;
  for (let dy = -aroundPx; dy <= aroundPx; dy += step) {
    for (let dx = -aroundPx; dx <= aroundPx; dx += step) {
      const near = at + dy * widthPx + dx;
      if (near < 0 || near >= count || alpha[near] < 1 || distance[near] > 0) continue;
      if (arm[near] >= 0.5 !== ofArm) continue;
      const r = colours[near * 3];
      const g = colours[near * 3 + 1];
      const b = colours[near * 3 + 2];
      leastR = min(leastR, r);
      leastG = min(leastG, g);
      leastB = min(leastB, b);
      mostR = max(mostR, r);
      mostG = max(mostG, g);
      mostB = max(mostB, b);
    }
  }
  if (leastR > mostR) return unknown;
  const isWithin =
    isNear(colours[at * 3], leastR, mostR) &&
    isNear(colours[at * 3 + 1], leastG, mostG) &&
    isNear(colours[at * 3 + 2], leastB, mostB);
  return isWithin ? has : hasNot;
}

function isNear(level: i32, least: i32, most: i32): bool {
  return level >= least - slackLevels && level <= most + slackLevels;
}
