import { Bytes, Floats } from './memory';

/** So near to where a hidden part of an arm begins, px, what shows of it takes on the hidden part's colours: half of a
 *  square of this reach is hidden right at the seam. */
const reachPx = 3;
/** Colours that are nearer than the first are blended whole, further than the second not at all, levels: what is so
 *  different is no shade of the arm. */
const likeLevels: f64 = 24;
const unlikeLevels: f64 = 48;

/** Blends the seam of an arm to its hidden part: what the body's shadow left there would be a line along the arm when it
 *  has moved away. colours, blended: rgb [y, x, channel], the same at first; opacity: [y, x] 0..1, the hidden part's;
 *  hidden: its colours; painted: [y, x], 1 where it may be. */
export function blendRim(
  colours: Bytes,
  opacity: Floats,
  hidden: Bytes,
  painted: Bytes,
  widthPx: i32,
  heightPx: i32,
  blended: Bytes,
): void {
  const side = 2 * reachPx + 1;
  const reach = reachPx * widthPx;
  for (let y = reachPx; y < heightPx - reachPx; y++) {
    for (let x = reachPx; x < widthPx - reachPx; x++) {
      const at = y * widthPx + x;
      if (painted[at] === 0) continue;
      if (
        opacity[at] <= 0 &&
        opacity[at - reachPx] <= 0 &&
        opacity[at + reachPx] <= 0 &&
        opacity[at - reach] <= 0 &&
        opacity[at + reach] <= 0
      ) {
        continue;
      }
      let sum: f64 = 0;
      for (let row = at - reach; row <= at + reach; row += widthPx) {
        for (let near = row - reachPx; near <= row + reachPx; near++) sum += opacity[near];
      }
      let away = 0;
      for (let c = at * 3; c < at * 3 + 3; c++) away = max(away, abs(hidden[c] - colours[c]));
      const alike = Math.max(0, Math.min(1, (unlikeLevels - away) / (unlikeLevels - likeLevels)));
      // Where the hidden part goes on under it, it is the arm's soft edge: what differs there is mixed with the body.
      const share = Math.max(alike, opacity[at]) * Math.min(1, (2 * sum) / (side * side));
      for (let c = at * 3; c < at * 3 + 3; c++) {
        blended[c] = <i32>Math.round(colours[c] + share * (hidden[c] - colours[c]));
      }
    }
  }
}
