/** Sums over so many values to both sides of each along a row or column, divided; what lies outside counts as 0.
 *  start, step: of the line in the lists. */
export function sumLine(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  count: number,
  reach: number,
  divisor: number,
): void {
  let sum = 0;
  for (let k = 0; k < Math.min(reach, count); k++) sum += from[start + k * step];
  for (let k = 0; k < count; k++) {
    if (k + reach < count) sum += from[start + (k + reach) * step];
    if (k - reach - 1 >= 0) sum -= from[start + (k - reach - 1) * step];
    to[start + k * step] = sum / divisor;
  }
}
