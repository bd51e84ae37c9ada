import { Floats, floats, mark, release } from './memory';

/** The largest value within a square of the given radius: mask [y, x] ≥ 0; grown [y, x]. */
export function growMask(
  mask: Floats,
  widthPx: i32,
  heightPx: i32,
  radiusPx: i32,
  grown: Floats,
): void {
  const marked = mark();
  // With a margin of nothing all round, every window lies within.
  const stride = widthPx + 2 * radiusPx;
  const count = stride * (heightPx + 2 * radiusPx);
  const wide = floats(count);
  for (let y = 0; y < heightPx; y++) {
    const to = (y + radiusPx) * stride + radiusPx;
    for (let x = 0; x < widthPx; x++) wide[to + x] = mask[y * widthPx + x];
  }
  widen(wide, count, 1, 2 * radiusPx + 1);
  widen(wide, count, stride, 2 * radiusPx + 1);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) grown[y * widthPx + x] = wide[y * stride + x];
  }
  release(marked);
}

/** values[i] becomes the largest of `windowPx` values, `step` apart, from itself on: windows are doubled, and two of the
 *  last make one as wide as wanted. */
function widen(values: Floats, count: i32, step: i32, windowPx: i32): void {
  let reach = 1;
  for (; reach * 2 <= windowPx; reach *= 2) takeLarger(values, count, reach * step);
  if (reach < windowPx) takeLarger(values, count, (windowPx - reach) * step);
}

function takeLarger(values: Floats, count: i32, ahead: i32): void {
  for (let i = 0; i + ahead < count; i++) {
    const other = values[i + ahead];
    if (other > values[i]) values[i] = other;
  }
}
