import type { PixelBox } from './pixel-box.ts';
import { findSeamBand } from './seam-band.ts';

/** Pixels nearer to the seam than the first may be mixed; those further than the second show a side's own colours, px. */
const rimPx = 3;
const clearPx = 4;
/** Its colours are looked for so far away, px, at every third pixel. */
const aroundPx = 9;
const step = 3;
/** Colours that are so many levels outside of a side's are not its own. */
const slackLevels = 14;

/** Gives the pixels along an arm's seam to the side that has such colours: what an arm's soft edge left on cloth goes
 *  along with the arm, what lies over the arm stays where it is. A mixture that neither side has is the arm's.
 *  arm: [y, x] 0..1; alpha: [y, x] 0..1; colours: rgb [y, x, channel]. Returns [y, x] 0..1. */
export function settleRim(
  arm: Float32Array,
  alpha: Float32Array,
  colours: Uint8Array,
  box: PixelBox,
): Float32Array {
  const { pixels, distance } = findSeamBand(arm, alpha, box, clearPx);
  const settled = arm.slice();
  const has = createRanges(arm, alpha, colours, distance, box.widthPx);
  for (const at of pixels) {
    if (distance[at] > rimPx) break;
    if (arm[at] < 0.5) {
      if (has(at, false) === false) settled[at] = 1;
    } else if (has(at, true) === false && has(at, false)) {
      settled[at] = 0;
    }
  }
  return settled;
}

/** Tells whether a side has a pixel's colour near by; null where nothing of the side is clear. */
function createRanges(
  arm: Float32Array,
  alpha: Float32Array,
  colours: Uint8Array,
  distance: Uint8Array,
  widthPx: number,
) {
  const least = [0, 0, 0];
  const most = [0, 0, 0];
  return (at: number, ofArm: boolean): boolean | null => {
    least.fill(255);
    most.fill(0);
    for (let dy = -aroundPx; dy <= aroundPx; dy += step) {
      for (let dx = -aroundPx; dx <= aroundPx; dx += step) {
        const near = at + dy * widthPx + dx;
        if (!(alpha[near] >= 1) || distance[near] > 0 || arm[near] >= 0.5 !== ofArm) continue;
        for (let c = 0; c < 3; c++) {
          least[c] = Math.min(least[c], colours[near * 3 + c]);
          most[c] = Math.max(most[c], colours[near * 3 + c]);
        }
      }
    }
    if (least[0] > most[0]) return null;
    for (let c = 0; c < 3; c++) {
      const level = colours[at * 3 + c];
      if (level < least[c] - slackLevels || level > most[c] + slackLevels) return false;
    }
    return true;
  };
}
