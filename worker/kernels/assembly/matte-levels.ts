import { Bytes, Floats, Ints } from './memory';

/** The least level of what a box counts as the figure. */
const OPAQUE = 128;

/** alpha [y, x], 0..1, as levels [y, x], 0..255; box (left, top, right, bottom) is round what is rather there than not, and
 *  its right is 0 when there is nothing. */
export function matteLevels(
  alpha: Floats,
  widthPx: i32,
  heightPx: i32,
  levels: Bytes,
  box: Ints,
): void {
  let left = widthPx;
  let top = heightPx;
  let right = 0;
  let bottom = 0;
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      const level = <i32>Math.round(255 * alpha[i]);
      levels[i] = level;
      if (level < OPAQUE) continue;
      left = min(left, x);
      right = max(right, x + 1);
      top = min(top, y);
      bottom = max(bottom, y + 1);
    }
  }
  box[0] = left;
  box[1] = top;
  box[2] = right;
  box[3] = bottom;
}
