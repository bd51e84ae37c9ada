/** The largest value within a square of the given radius: [y, x] in, ≥ 0; [y, x] out. */
export function growMask(
  mask: Float32Array,
  widthPx: number,
  heightPx: number,
  radiusPx: number,
): Float32Array {
  // With a margin of nothing all round, every window lies within.
  const stride = widthPx + 2 * radiusPx;
  const grown = new Float32Array(stride * (heightPx + 2 * radiusPx));
  for (let y = 0; y < heightPx; y++) {
    const row = mask.subarray(y * widthPx, (y + 1) * widthPx);
    grown.set(row, (y + radiusPx) * stride + radiusPx);
  }
  widen(grown, 1, 2 * radiusPx + 1);
  widen(grown, stride, 2 * radiusPx + 1);
  const out = new Float32Array(mask.length);
  for (let y = 0; y < heightPx; y++) {
    out.set(grown.subarray(y * stride, y * stride + widthPx), y * widthPx);
  }
  return out;
}

/** values[i] becomes the largest of `count` values, `step` apart, from itself on: windows are doubled, and two of the
 *  last make one as wide as wanted. */
function widen(values: Float32Array, step: number, count: number): void {
  let reach = 1;
  for (; reach * 2 <= count; reach *= 2) takeLarger(values, reach * step);
  if (reach < count) takeLarger(values, (count - reach) * step);
}

function takeLarger(values: Float32Array, ahead: number): void {
  for (let i = 0; i + ahead < values.length; i++) {
    if (values[i + ahead] > values[i]) values[i] = values[i + ahead];
  }
}
