const STRAIGHT = 1;
const DIAGONAL = Math.SQRT2;

/** Distance in px of every pixel to the nearest one whose `inside` is 1, within a few per cent.
 *  inside: [y, x]. Source: two-pass chamfer, Borgefors 1986 (weights 1 and √2). */
export function distanceTo(inside: Uint8Array, widthPx: number, heightPx: number): Float32Array {
  const far = widthPx + heightPx;
  const count = inside.length;
  const distance = new Float32Array(count);
  for (let i = 0; i < count; i++) distance[i] = inside[i] ? 0 : far;
  sweep(distance, widthPx, 0, 1);
  sweep(distance, widthPx, count - 1, -1);
  return distance;
}

/** One pass, from the first or the last pixel on: `behind` was visited before, `ahead` lies in the row before. */
function sweep(distance: Float32Array, widthPx: number, from: number, step: 1 | -1): void {
  const count = distance.length;
  for (let first = 0, i = from; first < count; first += widthPx) {
    for (let n = 0; n < widthPx; n++, i += step) {
      let best = distance[i];
      if (best === 0) continue;
      const behind = n > 0;
      if (behind) best = Math.min(best, distance[i - step] + STRAIGHT);
      if (first > 0) {
        const row = i - step * widthPx;
        best = Math.min(best, distance[row] + STRAIGHT);
        if (behind) best = Math.min(best, distance[row - step] + DIAGONAL);
        if (n + 1 < widthPx) best = Math.min(best, distance[row + step] + DIAGONAL);
      }
      distance[i] = best;
    }
  }
}
