import { extendOutline } from './extend-outline';
import { Doubles, Floats } from './memory';

/** Marks where the body goes on behind the arms: between its own pixels in a row, and, where an arm hides
 *  its outline, out to the straight line between the places above and below where the outline shows.
 *  body, arms: [y, x], 0..1; leftMiddles, rightMiddles: [row], the body's middle column on a side; acrossPx, downPx: the
 *  widest and longest gaps that are closed; shoulders: [side, (column, row)], left and right, out to which the trunk
 *  goes for sure, NaN where none is told; closed: [y, x], 0 or 1. */
export function closeBehindArms(
  body: Floats,
  arms: Floats,
  widthPx: i32,
  heightPx: i32,
  leftMiddles: Doubles,
  rightMiddles: Doubles,
  acrossPx: f64,
  downPx: f64,
  shoulders: Doubles,
  closed: Floats,
): void {
  closeRows(body, arms, closed, widthPx, heightPx, acrossPx);
  for (let side = 0; side < 2; side++) {
    const middles = side === 0 ? leftMiddles : rightMiddles;
    const column = shoulders[side * 2];
    const row = shoulders[side * 2 + 1];
    const way = side === 0 ? -1 : 1;
    extendOutline(body, arms, closed, widthPx, heightPx, middles, way, downPx, column, row);
  }
}

function closeRows(
  body: Floats,
  arms: Floats,
  closed: Floats,
  widthPx: i32,
  heightPx: i32,
  widestPx: f64,
): void {
  for (let y = 0; y < heightPx; y++) {
    const row = y * widthPx;
    let last = -1;
    let onlyArm = true;
    for (let x = 0; x < widthPx; x++) {
      if (body[row + x] > 0.5) {
        if (last >= 0 && onlyArm && x - last <= widestPx) {
          for (let between = last + 1; between < x; between++) closed[row + between] = 1;
        }
        last = x;
        onlyArm = true;
      } else if (arms[row + x] < 0.5) {
        onlyArm = false;
      }
    }
  }
}
