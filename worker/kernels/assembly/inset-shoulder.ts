import { leastAround } from './least-around';
import { Floats } from './memory';

/** What the body keeps of a shoulder ends so far within the figure's outline, px: its soft edge has something of the
 *  background's light, and would be a line on a raised arm. */
const insetPx = 2;

/** Draws what the body keeps of a shoulder in from the figure's outline where the arm covers it, in place.
 *  opacity: [y, x] 0..1, the body's; alpha: [y, x] 0..1, the figure's; arms: [y, x] 0..1; cap: [y, x] 0..1, what the
 *  body keeps. */
export function insetShoulder(
  opacity: Floats,
  alpha: Floats,
  arms: Floats,
  cap: Floats,
  widthPx: i32,
  heightPx: i32,
): void {
  const count = widthPx * heightPx;
  for (let at = 0; at < count; at++) {
    if (cap[at] === 0 || opacity[at] === 0 || arms[at] === 0) continue;
    opacity[at] *= 1 - arms[at] * (1 - leastAround(alpha, count, at, widthPx, insetPx));
  }
}
