import { chamfersPerPx } from './chamfer-distance';
import { Bytes, Floats, floats, Shorts } from './memory';

/** So near to the figure the background has something of it, px: a sharpened edge, a drawn line, the matte's error. */
const haloPx = 4;
/** Beyond that, so far, the background tells how well the surface fits it. */
const witnessToPx = 12;
const cellPx = 8;
/** Witnesses count within so many cells. */
const reachCells = 1;
/** Where they stray from the surface by more than this on average, grey levels, it says too little. */
const strayMost: f64 = 2.5;
/** So many times that is grain and no halo, and at least so much, grey levels. */
const grainTimes: f64 = 2;
const grainLeast: f64 = 1.5;

/** Takes what strays from a plain background next to the figure back to its surface: it would stay behind as the
 *  figure's outline. Changes rgb [y, x, channel] in place, outside of the hole. distance: [y, x], chamfer steps to the figure;
 *  surface: [y, x, channel], through what is surely background. */
export function clearHalo(
  rgb: Bytes,
  hole: Bytes,
  widthPx: i32,
  heightPx: i32,
  distance: Shorts,
  surface: Floats,
): void {
  const from = haloPx * chamfersPerPx;
  const columns = (widthPx + cellPx - 1) / cellPx;
  const rows = (heightPx + cellPx - 1) / cellPx;
  const sums = floats(columns * rows);
  const counts = floats(columns * rows);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      const away = distance[at];
      if (away < from || away > witnessToPx * chamfersPerPx || hole[at] === 1) continue;
      const cell = (y / cellPx) * columns + x / cellPx;
      counts[cell] = counts[cell] + 1;
      for (let c = at * 3; c < at * 3 + 3; c++) {
        sums[cell] = sums[cell] + abs(<f64>rgb[c] - surface[c]) / 3;
      }
    }
  }
  const strays = floats(columns * rows);
  averageAround(sums, counts, columns, rows, strays);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      if (distance[at] >= from || hole[at] === 1) continue;
      const stray = strays[(y / cellPx) * columns + x / cellPx];
      if (!(stray <= strayMost)) continue;
      const most = max(grainLeast, grainTimes * stray);
      for (let c = at * 3; c < at * 3 + 3; c++) {
        const away = max(-most, min(most, <f64>rgb[c] - surface[c]));
        rgb[c] = <i32>max<f64>(0, min<f64>(255, Math.round(surface[c] + away)));
      }
    }
  }
}

/** Means over cells and those around them; NaN where nothing counts. */
function averageAround(sums: Floats, counts: Floats, columns: i32, rows: i32, means: Floats): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum: f64 = 0;
      let count: f64 = 0;
      for (let j = max(0, row - reachCells); j <= min(rows - 1, row + reachCells); j++) {
        const to = j * columns + min(columns - 1, column + reachCells);
        for (let i = j * columns + max(0, column - reachCells); i <= to; i++) {
          sum += sums[i];
          count += counts[i];
        }
      }
      means[row * columns + column] = sum / count;
    }
  }
}
