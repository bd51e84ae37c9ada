import { Bytes, Floats } from './memory';

const straight: f64 = 1;
const diagonal: f64 = Math.SQRT2;

/** Distance in px of every pixel to the nearest one whose `inside` is 1, within a few per cent: distance [y, x].
 *  inside: [y, x]. Source: two-pass chamfer, Borgefors 1986 (weights 1 and √2). */
export function distanceTo(inside: Bytes, widthPx: i32, heightPx: i32, distance: Floats): void {
  const far: f64 = widthPx + heightPx;
  const count = widthPx * heightPx;
  for (let i = 0; i < count; i++) distance[i] = inside[i] ? 0 : far;
  sweep(distance, widthPx, heightPx, 0, 1);
  sweep(distance, widthPx, heightPx, count - 1, -1);
}

/** One pass, from the first or the last pixel on: `behind` was visited before, the row at `-step * widthPx` too. */
function sweep(distance: Floats, widthPx: i32, heightPx: i32, from: i32, step: i32): void {
  const row = step * widthPx;
  let i = from;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i += step) {
      let best = distance[i];
      if (best === 0) continue;
      if (x > 0) best = min(best, distance[i - step] + straight);
      if (y > 0) {
        best = min(best, distance[i - row] + straight);
        if (x > 0) best = min(best, distance[i - row - step] + diagonal);
        if (x + 1 < widthPx) best = min(best, distance[i - row + step] + diagonal);
      }
      distance[i] = best;
    }
  }
}
