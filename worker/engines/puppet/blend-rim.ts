import type { HiddenArm } from './hidden-arm.ts';
import type { PixelBox } from './pixel-box.ts';

/** So near to where a hidden part of an arm begins, px, what shows of it takes on the hidden part's colours: half of a
 *  square of this reach is hidden right at the seam. */
const reachPx = 3;
/** Colours that are nearer than the first are blended whole, further than the second not at all, levels: what is so
 *  different is no shade of the arm. */
const likeLevels = 24;
const unlikeLevels = 48;

/** An arm's colours, with the seam to its hidden part blended: what the body's shadow left there would be a line along
 *  the arm when it has moved away. colours: rgb [y, x, channel]. Returns rgb [y, x, channel]. */
export function blendRim(colours: Uint8Array, hidden: HiddenArm, box: PixelBox): Uint8Array {
  const { widthPx, heightPx } = box;
  const { opacity } = hidden;
  const blended = colours.slice();
  const side = 2 * reachPx + 1;
  const isHidden = (at: number) => opacity[at] > 0;
  const first = opacity.findIndex((share) => share > 0);
  if (first < 0) return blended;
  const last = opacity.findLastIndex((share) => share > 0);
  const from = Math.max(reachPx, Math.floor(first / widthPx) - reachPx);
  const to = Math.min(heightPx - reachPx, Math.floor(last / widthPx) + 1 + reachPx);
  for (let y = from; y < to; y++) {
    for (let x = reachPx; x < widthPx - reachPx; x++) {
      const at = y * widthPx + x;
      if (!hidden.painted[at]) continue;
      const reach = reachPx * widthPx;
      if (
        !isHidden(at) &&
        !isHidden(at - reachPx) &&
        !isHidden(at + reachPx) &&
        !isHidden(at - reach) &&
        !isHidden(at + reach)
      ) {
        continue;
      }
      let sum = 0;
      for (let row = at - reach; row <= at + reach; row += widthPx) {
        for (let near = row - reachPx; near <= row + reachPx; near++) sum += opacity[near];
      }
      let away = 0;
      for (let c = at * 3; c < at * 3 + 3; c++) {
        away = Math.max(away, Math.abs(hidden.colours[c] - colours[c]));
      }
      const alike = Math.max(0, Math.min(1, (unlikeLevels - away) / (unlikeLevels - likeLevels)));
      // Where the hidden part goes on under it, it is the arm's soft edge: what differs there is mixed with the body.
      const share = Math.max(alike, opacity[at]) * Math.min(1, (2 * sum) / (side * side));
      for (let c = at * 3; c < at * 3 + 3; c++) {
        blended[c] = Math.round(colours[c] + share * (hidden.colours[c] - colours[c]));
      }
    }
  }
  return blended;
}
