import { Floats, Ints } from './memory';

/** Writes the first and the last column and row in which a value is larger than `over`; a last column before the first
 *  where none is. values: [y, x]; found: left, top, right, bottom. */
export function findBounds(
  values: Floats,
  widthPx: i32,
  heightPx: i32,
  over: f64,
  found: Ints,
): void {
  let left = widthPx;
  let top = heightPx;
  let right = -1;
  let bottom = -1;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (!(values[y * widthPx + x] > over)) continue;
      left = min(left, x);
      right = max(right, x);
      top = min(top, y);
      bottom = y;
    }
  }
  found[0] = left;
  found[1] = top;
  found[2] = right;
  found[3] = bottom;
}
