import { Floats } from './memory';

/** So far from what is rather the arm's than not, px, its soft edge has ended. */
const faintPx = 3;

/** Takes out what is left of an arm in places that it is not near, in place: it would go along as a veil.
 *  arm: [y, x] 0..1. */
export function dropFaint(arm: Floats, widthPx: i32, heightPx: i32): void {
  const count = widthPx * heightPx;
  for (let at = 0; at < count; at++) {
    if (arm[at] > 0 && arm[at] < 0.5 && !isNearArm(arm, at, widthPx, count)) arm[at] = 0;
  }
}

function isNearArm(arm: Floats, at: i32, widthPx: i32, count: i32): bool {
  for (let dy = -faintPx; dy <= faintPx; dy++) {
    const row = at + dy * widthPx;
    const to = min(count - 1, row + faintPx);
    for (let near = max(0, row - faintPx); near <= to; near++) if (arm[near] >= 0.5) return true;
  }
  return false;
}
