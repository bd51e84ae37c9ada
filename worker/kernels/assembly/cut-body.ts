import { Floats } from './memory';

/** The body goes on under the arm's edge up to this share of the arm. */
const underEdgeTo = 0.96;

/** What arms take from the body, [y, x] 0..1 each: `taken` is how much, all of an arm but the shoulder's cap; `own` what
 *  the body has beside that; `arms` is both arms, and `bare` what the figure has beside them, as the cap is the arm's
 *  outline, not the trunk's.
 *  alpha: [y, x] 0..1, the figure's; leftCap, rightCap: [y, x] 0..1, what the body keeps of a shoulder. */
export function takeArms(
  alpha: Floats,
  left: Floats,
  right: Floats,
  leftCap: Floats,
  rightCap: Floats,
  count: i32,
  taken: Floats,
  own: Floats,
  arms: Floats,
  bare: Floats,
): void {
  for (let i = 0; i < count; i++) {
    taken[i] = Math.min(1, left[i] * (1 - leftCap[i]) + right[i] * (1 - rightCap[i]));
    own[i] = alpha[i] * (1 - taken[i]);
    bare[i] = alpha[i] * (1 - Math.min(1, left[i] + right[i]));
    arms[i] = Math.min(1, left[i] + right[i]);
  }
}

/** How much of a pixel is the body's, [y, x] 0..1.
 *  closed: [y, x], 1 where the body goes on behind the arms; behind: the same and what is so near that it is the soft
 *  seam; beside: [y, x] 0..1, the most of what is the body's own near a pixel; otherwise as takeArms gives it. */
export function showBody(
  alpha: Floats,
  taken: Floats,
  own: Floats,
  closed: Floats,
  behind: Floats,
  beside: Floats,
  count: i32,
  opacity: Floats,
): void {
  for (let i = 0; i < count; i++) {
    const isSeam = behind[i] > 0 && taken[i] > 0 && taken[i] < 1;
    const isBehind = closed[i] > 0 || isSeam;
    // Under the arm's soft edge the body is whole, or the background would shine through at rest.
    const underEdge = taken[i] < underEdgeTo ? Math.min(alpha[i], beside[i]) : 0;
    opacity[i] = isBehind ? alpha[i] : Math.max(own[i], underEdge);
  }
}

/** The larger of two shares, [y, x] each. */
export function uniteShares(a: Floats, b: Floats, count: i32, both: Floats): void {
  for (let i = 0; i < count; i++) both[i] = Math.max(a[i], b[i]);
}
