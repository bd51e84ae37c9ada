import { Floats } from './memory';

/** The least value in a square of so many px about a pixel. values: [y, x], `count` of them; at: its place in rows of
 *  widthPx. */
export function leastAround(values: Floats, count: i32, at: i32, widthPx: i32, reachPx: i32): f64 {
  let least = values[at];
  for (let dy = -reachPx; dy <= reachPx; dy++) {
    const row = at + dy * widthPx;
    const to = min(count - 1, row + reachPx);
    for (let near = max(0, row - reachPx); near <= to; near++) {
      if (values[near] < least) least = values[near];
    }
  }
  return least;
}
