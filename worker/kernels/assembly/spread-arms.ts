import { growMask } from './grow-mask';
import { Floats } from './memory';

/** A pixel of the body has something of the arm's colour from this share of the arm on. */
const mixedFrom = 0.12;
/** The arm's shadow on the body, in arm radii, and at least so many px. */
const shadowRadii = 0.14;
const shadowLeastPx = 2;
/** The arm's own outline, which may have stayed on the body beside it. */
const rimPx = 5;

/** From this share on what the body keeps of a shoulder is in its own colours alone. */
const ownFrom = 0.35;

/** How far arms hide the body's colours: `hidden` is what must be filled in, `near` what nothing may be filled from,
 *  [y, x] 0..1 each.
 *  taken: [y, x] 0..1, what arms take away from the body; leftCap, rightCap: [y, x] 0..1, what the body keeps of a
 *  shoulder. */
export function spreadArms(
  taken: Floats,
  leftCap: Floats,
  rightCap: Floats,
  widthPx: i32,
  heightPx: i32,
  armRadiusPx: f64,
  hidden: Floats,
  near: Floats,
): void {
  const shadowPx = max(shadowLeastPx, <i32>Math.round(shadowRadii * armRadiusPx));
  growMask(taken, widthPx, heightPx, shadowPx, hidden);
  growMask(taken, widthPx, heightPx, shadowPx + rimPx, near);
  for (let i = 0; i < widthPx * heightPx; i++) {
    // Just beside the arm the body's own pixels stay: the arm does not cover them.
    if (taken[i] < mixedFrom) hidden[i] = 0;
    // What it keeps of a shoulder is the arm's: in the trunk's colours it would hang out of a raised arm as a rag.
    if (leftCap[i] > 0) hidden[i] *= Math.max(0, 1 - leftCap[i] / ownFrom);
    if (rightCap[i] > 0) hidden[i] *= Math.max(0, 1 - rightCap[i] / ownFrom);
  }
}
