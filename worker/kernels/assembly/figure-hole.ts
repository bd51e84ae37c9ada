import { Bytes, bytes, ints } from './memory';

/** Where the background must be filled in, 1, else 0: the figure, its soft edge, and a margin, measured along
 *  rows and columns. alpha: [y, x] 0..255; hole: the same, all 0 before. */
export function createHole(
  alpha: Bytes,
  widthPx: i32,
  heightPx: i32,
  marginPx: i32,
  hole: Bytes,
): void {
  const across = bytes(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    const from = y * widthPx;
    let last = -widthPx - 2 * marginPx;
    for (let ahead = 0; ahead < widthPx + marginPx; ahead++) {
      if (ahead < widthPx && alpha[from + ahead] > 0) last = ahead;
      const x = ahead - marginPx;
      if (x >= 0 && last >= x - marginPx) across[from + x] = 1;
    }
  }
  // The lowest row so far, in each column, that has something.
  const lowest = ints(widthPx);
  for (let x = 0; x < widthPx; x++) lowest[x] = -heightPx - 2 * marginPx;
  for (let ahead = 0; ahead < heightPx + marginPx; ahead++) {
    if (ahead < heightPx) {
      for (let x = 0; x < widthPx; x++) if (across[ahead * widthPx + x] === 1) lowest[x] = ahead;
    }
    const y = ahead - marginPx;
    if (y < 0) continue;
    for (let x = 0; x < widthPx; x++) {
      if (lowest[x] >= y - marginPx) hole[y * widthPx + x] = 1;
    }
  }
}
