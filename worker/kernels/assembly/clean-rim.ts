import { isWithin, stepCount, stepsAround } from './around';
import { Bytes, Floats, Ints } from './memory';

/** What differs from the cloth beyond by fewer levels than this may be its own; by more, it is the arm's: its outline, its
 *  light on the cloth, half of its pixels. */
const unlikeFrom: f64 = 30;
const unlikeTo: f64 = 75;
/** So far away the arm is looked for, px. */
const reachPx = 9;

/** The body's colours without what an arm before it left beside itself, which would show where it lay once it has gone, in
 *  place. At rest the photo has it, therefore it goes only where the arm crosses the body.
 *  filled: [channel, y, x], what is filled in from beyond; colours: rgb [y, x, channel]; arms: [y, x] 0..1, what is
 *  filled; near: [y, x] 0..1, the same and what is beside it; crossing: [y, x] 0..1, the arms that lie before the body. */
export function cleanRim(
  filled: Floats,
  colours: Bytes,
  arms: Floats,
  near: Floats,
  crossing: Floats,
  widthPx: i32,
  heightPx: i32,
): void {
  const count = widthPx * heightPx;
  const steps = stepsAround(widthPx);
  for (let at = 0; at < count; at++) {
    if (near[at] <= 0 || arms[at] > 0 || !isBeside(crossing, at, steps, count)) continue;
    let most: f64 = 0;
    for (let c = 0; c < 3; c++) {
      most = Math.max(most, Math.abs(colours[at * 3 + c] - filled[c * count + at]));
    }
    const share = Math.min(1, (most - unlikeFrom) / (unlikeTo - unlikeFrom));
    if (share <= 0) continue;
    for (let c = 0; c < 3; c++) {
      const own = colours[at * 3 + c];
      colours[at * 3 + c] = <i32>Math.round(own + share * (filled[c * count + at] - own));
    }
  }
}

function isBeside(crossing: Floats, at: i32, steps: Ints, count: i32): bool {
  for (let r = 1; r <= reachPx; r++) {
    for (let n = 0; n < stepCount; n++) {
      const near = at + r * steps[n];
      if (isWithin(near, count) && crossing[near] > 0) return true;
    }
  }
  return false;
}
