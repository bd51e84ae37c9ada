import { addStray, cellAt, cellStrays, strayAround } from './cell-strays';
import { chamfersPerPx } from './chamfer-distance';
import { Bytes, Floats, floats, Shorts } from './memory';

/** So near to the figure the background has something of it, px: a sharpened edge, a drawn line, the matte's error. */
const haloPx = 4;
/** Beyond that, so far, the background tells how well the surface fits it. */
const witnessToPx = 12;
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
  const strays = cellStrays(widthPx, heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      const away = distance[at];
      if (away < from || away > witnessToPx * chamfersPerPx || hole[at] === 1) continue;
      addStray(strays, cellAt(strays, x, y), rgb, surface, at);
    }
  }
  const means = floats(strays.columns * strays.rows);
  for (let row = 0, cell = 0; row < strays.rows; row++) {
    for (let column = 0; column < strays.columns; column++, cell++) {
      means[cell] = strayAround(strays, row, column, reachCells, Infinity);
    }
  }
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      if (distance[at] >= from || hole[at] === 1) continue;
      const stray = means[cellAt(strays, x, y)];
      if (stray > strayMost) continue;
      const most = max(grainLeast, grainTimes * stray);
      for (let c = at * 3; c < at * 3 + 3; c++) {
        const away = max(-most, min(most, <f64>rgb[c] - surface[c]));
        rgb[c] = <i32>max<f64>(0, min<f64>(255, Math.round(surface[c] + away)));
      }
    }
  }
}
