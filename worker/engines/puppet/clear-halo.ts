import { chamferDistance, chamfersPerPx, type Region } from './background-hole.ts';

/** So near to the figure the background has something of it, px: a sharpened edge, a drawn line, the matte's error. */
const haloPx = 4;
/** Beyond that, so far, the background tells how well the surface fits it. */
const witnessToPx = 12;
const cellPx = 8;
/** Witnesses count within so many cells. */
const reachCells = 1;
/** Where they stray from the surface by more than this on average, grey levels, it says too little. */
const strayMost = 2.5;
/** So many times that is grain and no halo, and at least so much, grey levels. */
const grainTimes = 2;
const grainLeast = 1.5;

/** Takes what strays from a plain background next to the figure back to its surface: it would stay behind as the
 *  figure's outline. Changes rgb [y, x, channel] in place, outside of the hole. figure: [y, x], 1 where it is, else 0;
 *  surface: [y, x, channel], through what is surely background. */
export function clearHalo(
  rgb: Uint8Array,
  { widthPx, heightPx, hole }: Region,
  figure: Uint8Array,
  surface: Float32Array,
): void {
  const distance = chamferDistance(figure, widthPx, heightPx, 1);
  const from = haloPx * chamfersPerPx;
  const columns = Math.ceil(widthPx / cellPx);
  const rows = Math.ceil(heightPx / cellPx);
  const cellOf = (x: number, y: number) =>
    Math.trunc(y / cellPx) * columns + Math.trunc(x / cellPx);
  const sums = new Float32Array(columns * rows);
  const counts = new Float32Array(columns * rows);
  const near: (readonly [at: number, cell: number])[] = [];
  for (let y = 0, at = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, at++) {
      if (hole[at] === 1 || distance[at] > witnessToPx * chamfersPerPx) continue;
      const cell = cellOf(x, y);
      if (distance[at] < from) {
        near.push([at, cell]);
        continue;
      }
      counts[cell]++;
      for (let c = at * 3; c < at * 3 + 3; c++) sums[cell] += Math.abs(rgb[c] - surface[c]) / 3;
    }
  }
  const strays = averageAround(sums, counts, columns, rows);
  for (const [at, cell] of near) {
    const stray = strays[cell];
    if (!(stray <= strayMost)) continue;
    const most = Math.max(grainLeast, grainTimes * stray);
    for (let c = at * 3; c < at * 3 + 3; c++) {
      const away = Math.max(-most, Math.min(most, rgb[c] - surface[c]));
      rgb[c] = Math.max(0, Math.min(255, Math.round(surface[c] + away)));
    }
  }
}

/** Means over cells and those around them; NaN where nothing counts. */
function averageAround(
  sums: Float32Array,
  counts: Float32Array,
  columns: number,
  rows: number,
): Float32Array {
  return sums.map((_, cell) => {
    const [column, row] = [cell % columns, Math.trunc(cell / columns)];
    let [sum, count] = [0, 0];
    for (let j = Math.max(0, row - reachCells); j <= Math.min(rows - 1, row + reachCells); j++) {
      const to = j * columns + Math.min(columns - 1, column + reachCells);
      for (let i = j * columns + Math.max(0, column - reachCells); i <= to; i++) {
        sum += sums[i];
        count += counts[i];
      }
    }
    return sum / count;
  });
}
