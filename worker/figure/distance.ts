const STRAIGHT = 1;
const DIAGONAL = Math.SQRT2;

/** Distance in px of every pixel to the nearest one whose `inside` is 1, within a few per cent.
 *  inside: [y, x]. Source: two-pass chamfer, Borgefors 1986 (weights 1 and √2). */
export function distanceTo(inside: Uint8Array, widthPx: number, heightPx: number): Float32Array {
  const far = widthPx + heightPx;
  const distance = new Float32Array(inside.length);
  for (let i = 0; i < inside.length; i++) distance[i] = inside[i] ? 0 : far;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const i = y * widthPx + x;
      let best = distance[i];
      if (best === 0) continue;
      if (x > 0) best = Math.min(best, distance[i - 1] + STRAIGHT);
      if (y > 0) {
        best = Math.min(best, distance[i - widthPx] + STRAIGHT);
        if (x > 0) best = Math.min(best, distance[i - widthPx - 1] + DIAGONAL);
        if (x + 1 < widthPx) best = Math.min(best, distance[i - widthPx + 1] + DIAGONAL);
      }
      distance[i] = best;
    }
  }
  for (let y = heightPx - 1; y >= 0; y--) {
    for (let x = widthPx - 1; x >= 0; x--) {
      const i = y * widthPx + x;
      let best = distance[i];
      if (best === 0) continue;
      if (x + 1 < widthPx) best = Math.min(best, distance[i + 1] + STRAIGHT);
      if (y + 1 < heightPx) {
        best = Math.min(best, distance[i + widthPx] + STRAIGHT);
        if (x > 0) best = Math.min(best, distance[i + widthPx - 1] + DIAGONAL);
        if (x + 1 < widthPx) best = Math.min(best, distance[i + widthPx + 1] + DIAGONAL);
      }
      distance[i] = best;
    }
  }
  return distance;
}
