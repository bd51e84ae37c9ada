import { chamferDistance, chamfersPerPx } from './chamfer-distance';
import { Bytes, Floats, floats, shorts } from './memory';

/** The ring round the hole that tells what kind of background it is, px of the quarter-size picture. */
const ringFromPx = 1;
const ringToPx = 10;
/** Mean difference of a pixel there to the mean of its four neighbours, grey levels, above which a
 *  background has detail. Source: studio grounds, drawn gradients and skies measure 0.1 to 0.6,
 *  a stony ground 0.7 to 1.2, hedges, streets and shelves 1.3 to 26. */
const detailLevels: f64 = 0.68;
/** Rows are judged with so many above and below, of the quarter-size picture. */
const rowsAround = 8;

/** Which rows' surroundings of the hole have detail. Measured as the mean difference of neighbours in a ring round it at
 *  a quarter of the size, where grain has gone, over some rows.
 *  quarter: [y, x, 3]; hole: [y, x], 0 or 1; detailed: [y] of the full size, all 0 before, 1 where there is. */
export function findDetailedRows(
  quarter: Bytes,
  hole: Bytes,
  widthPx: i32,
  heightPx: i32,
  detailed: Bytes,
  fullHeightPx: i32,
): void {
  const sums = floats(heightPx);
  const counts = floats(heightPx);
  measureRing(quarter, hole, widthPx, heightPx, sums, counts);
  for (let y = 0; y < fullHeightPx; y++) {
    let sum: f64 = 0;
    let count: f64 = 0;
    const to = min(heightPx - 1, (y >> 2) + rowsAround);
    for (let row = max(0, (y >> 2) - rowsAround); row <= to; row++) {
      sum += sums[row];
      count += counts[row];
    }
    if (count > 0 && sum > detailLevels * count) detailed[y] = 1;
  }
}

/** By row: the differences in the ring, and how many they are. */
function measureRing(
  quarter: Bytes,
  hole: Bytes,
  widthPx: i32,
  heightPx: i32,
  sums: Floats,
  counts: Floats,
): void {
  const distance = shorts(widthPx * heightPx);
  chamferDistance(hole, widthPx, heightPx, 1, distance);
  const over = widthPx * 3;
  for (let y = 1; y + 1 < heightPx; y++) {
    for (let x = 1; x + 1 < widthPx; x++) {
      const at = y * widthPx + x;
      const away = distance[at];
      if (away <= ringFromPx * chamfersPerPx || away > ringToPx * chamfersPerPx) continue;
      for (let c = at * 3; c < at * 3 + 3; c++) {
        const around = quarter[c - 3] + quarter[c + 3] + quarter[c - over] + quarter[c + over];
        sums[y] = sums[y] + abs(<f64>around / 4 - <f64>quarter[c]);
      }
      counts[y] = counts[y] + 3;
    }
  }
}
