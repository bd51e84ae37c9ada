import { Bytes, doubles, Floats } from './memory';

/** Averages some pixels over those above and below, each over its own reach, in place; those that are not `usable` count
 *  nothing. planes: [channel, y, x]; reachPx: [y, x], 0 where nothing changes; usable: [y, x], 0 or 1. */
export function blurColumns(
  planes: Floats,
  reachPx: Bytes,
  usable: Bytes,
  widthPx: i32,
  heightPx: i32,
): void {
  const count = widthPx * heightPx;
  const sums = doubles((heightPx + 1) * 4);
  for (let x = 0; x < widthPx; x++) {
    if (!changes(reachPx, x, widthPx, count)) continue;
    for (let y = 0; y < heightPx; y++) {
      const at = y * widthPx + x;
      const to = (y + 1) * 4;
      const weight = usable[at];
      for (let c = 0; c < 3; c++) {
        sums[to + c] = sums[to - 4 + c] + weight * planes[c * count + at];
      }
      sums[to + 3] = sums[to - 1] + weight;
    }
    for (let y = 0; y < heightPx; y++) {
      const at = y * widthPx + x;
      const reach = reachPx[at];
      if (reach === 0) continue;
      const from = max(0, y - reach) * 4;
      const to = min(heightPx, y + reach + 1) * 4;
      const found = sums[to + 3] - sums[from + 3];
      if (found === 0) continue;
      for (let c = 0; c < 3; c++) {
        planes[c * count + at] = (sums[to + c] - sums[from + c]) / found;
      }
    }
  }
}

/** Whether anything of a column does. */
function changes(reachPx: Bytes, x: i32, widthPx: i32, count: i32): bool {
  for (let at = x; at < count; at += widthPx) if (reachPx[at] > 0) return true;
  return false;
}
