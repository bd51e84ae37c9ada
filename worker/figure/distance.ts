const STRAIGHT = 1;
const DIAGONAL = Math.SQRT2;

/** Distance in px of every pixel to the nearest one whose `inside` is 1, within a few per cent.
 *  inside: [y, x]. Source: two-pass chamfer, Borgefors 1986 (weights 1 and √2). */
export function distanceTo(inside: Uint8Array, widthPx: number, heightPx: number): Float32Array {
  const far = widthPx + heightPx;
  const count = inside.length;
  const distance = new Float32Array(count);
  for (let i = 0; i < count; i++) distance[i] = inside[i] ? 0 : far;
  const sweep = (from: number, step: 1 | -1): void => {
    for (let n = 0, i = from; n < count; n++, i += step) {
      let best = distance[i];
      if (best === 0) continue;
      const x = i % widthPx;
      const behind = step === 1 ? x > 0 : x + 1 < widthPx;
      const ahead = step === 1 ? x + 1 < widthPx : x > 0;
      const row = i - step * widthPx;
      if (behind) best = Math.min(best, distance[i - step] + STRAIGHT);
      if (row >= 0 && row < count) {
        best = Math.min(best, distance[row] + STRAIGHT);
        if (behind) best = Math.min(best, distance[row - step] + DIAGONAL);
        if (ahead) best = Math.min(best, distance[row + step] + DIAGONAL);
      }
      distance[i] = best;
    }
  };
  sweep(0, 1);
  sweep(count - 1, -1);
  return distance;
}
