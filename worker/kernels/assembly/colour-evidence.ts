import { Bytes, bytes, Floats, floats, ints, reserve } from './memory';
import { Region } from './region';

const CELL_PX = 20;
const SAMPLES_PER_CELL = 7;
const SAMPLE_VALUES = 5; // red, green, blue, x, y
/** Each px to a sample counts like this many levels of colour difference. */
const LEVELS_PER_PX = 0.25;
const MOST_REACH = 3;
const NOISE_LEVELS: f64 = 8;

/** Colours of some pixels of a region, evenly spread, by square cells. */
@unmanaged
export class ColourSamples {
  columns: i32;
  rows: i32;
  /** [cell, sample, (r, g, b, x, y)]. */
  values: Floats = changetype<Floats>(0);
  /** [cell]. */
  counts: Bytes = changetype<Bytes>(0);
  /** [cell, (least r, g, b, most r, g, b)] of its samples. */
  bounds: Floats = changetype<Floats>(0);
  /** [cell]: how much colours within one cell differ near by, standard deviation in levels. */
  spread: Floats = changetype<Floats>(0);
}

/** Samples the pixels of a trimap that carry a label. */
export function sampleColours(region: Region, trimap: Bytes, label: i32): ColourSamples {
  const widthPx = region.widthPx;
  const heightPx = region.heightPx;
  const samples = changetype<ColourSamples>(reserve(offsetof<ColourSamples>()));
  const columns = (widthPx + CELL_PX - 1) / CELL_PX;
  const rows = (heightPx + CELL_PX - 1) / CELL_PX;
  const values = floats(columns * rows * SAMPLES_PER_CELL * SAMPLE_VALUES);
  const counts = bytes(columns * rows);
  const known = ints(CELL_PX * CELL_PX);
  for (let cell = 0; cell < columns * rows; cell++) {
    const left = (cell % columns) * CELL_PX;
    const top = (cell / columns) * CELL_PX;
    const right = min(widthPx, left + CELL_PX);
    const bottom = min(heightPx, top + CELL_PX);
    let found = 0;
    for (let y = top; y < bottom; y++) {
      for (let i = y * widthPx + left; i < y * widthPx + right; i++) {
        if (trimap[i] === label) known[found++] = i;
      }
    }
    const count = min(SAMPLES_PER_CELL, found);
    counts[cell] = count;
    for (let k = 0; k < count; k++) {
      // A golden-ratio walk spreads the few samples over the cell's pixels without a grid's bias.
      const walked = (<f64>k + 0.5) * 0.618034;
      const i = known[<i32>((walked - floor(walked)) * found)];
      const at = (cell * SAMPLES_PER_CELL + k) * SAMPLE_VALUES;
      values[at] = region.red[i];
      values[at + 1] = region.green[i];
      values[at + 2] = region.blue[i];
      values[at + 3] = i % widthPx;
      values[at + 4] = i / widthPx;
    }
  }
  samples.columns = columns;
  samples.rows = rows;
  samples.values = values;
  samples.counts = counts;
  samples.bounds = boundsOf(samples);
  samples.spread = spreadOf(samples);
  return samples;
}

function boundsOf(samples: ColourSamples): Floats {
  const count = samples.columns * samples.rows;
  const bounds = floats(count * 6);
  for (let cell = 0; cell < count; cell++) {
    for (let c = 0; c < 3; c++) {
      let least = Infinity;
      let most = -Infinity;
      for (let k = 0; k < samples.counts[cell]; k++) {
        const value = samples.values[(cell * SAMPLES_PER_CELL + k) * SAMPLE_VALUES + c];
        if (value < least) least = value;
        if (value > most) most = value;
      }
      bounds[cell * 6 + c] = least;
      bounds[cell * 6 + 3 + c] = most;
    }
  }
  return bounds;
}

/** [cell]: mean over the nearest cells with samples of the deviation within a cell. */
function spreadOf(samples: ColourSamples): Floats {
  const count = samples.columns * samples.rows;
  const variances = floats(count);
  for (let cell = 0; cell < count; cell++) variances[cell] = varianceOf(samples, cell);
  const spread = floats(count);
  for (let cell = 0; cell < count; cell++) {
    let total: f64 = 0;
    let weight = 0;
    for (let reach = 1; reach <= MOST_REACH && weight === 0; reach++) {
      for (let dv = -reach; dv <= reach; dv++) {
        for (let du = -reach; du <= reach; du++) {
          const u = (cell % samples.columns) + du;
          const v = cell / samples.columns + dv;
          if (u < 0 || v < 0 || u >= samples.columns || v >= samples.rows) continue;
          const near = v * samples.columns + u;
          const among = samples.counts[near];
          if (among < 2) continue;
          total += among * variances[near];
          weight += among;
        }
      }
    }
    spread[cell] = weight > 0 ? sqrt(max(0, total / weight)) : 0;
  }
  return spread;
}

/** Mean over the three channels of the variance of a cell's samples. */
function varianceOf(samples: ColourSamples, cell: i32): f64 {
  const start = cell * SAMPLES_PER_CELL * SAMPLE_VALUES;
  const count = samples.counts[cell];
  if (count < 2) return 0;
  let variance: f64 = 0;
  for (let c = 0; c < 3; c++) {
    let sum: f64 = 0;
    let squares: f64 = 0;
    for (let k = 0; k < count; k++) {
      const value = samples.values[start + k * SAMPLE_VALUES + c];
      sum += value;
      squares += value * value;
    }
    variance += (squares - (sum * sum) / count) / (count - 1);
  }
  return variance / 3;
}

/** How much the sampled colours vary round (x, y), levels. */
export function spreadAt(samples: ColourSamples, x: i32, y: i32): f64 {
  return samples.spread[(y / CELL_PX) * samples.columns + x / CELL_PX];
}

/** Difference of a colour to the nearest sample round (x, y), levels, or `most` when none is nearer. */
export function differenceToSamples(
  samples: ColourSamples,
  r: f64,
  g: f64,
  b: f64,
  x: i32,
  y: i32,
  most: f64,
): f64 {
  const column = x / CELL_PX;
  const row = y / CELL_PX;
  // The pixel's own cell is the likeliest to hold the nearest one, which spares looking into the others.
  const own = row * samples.columns + column;
  let best = leastInCell(samples, own, r, g, b, x, y, most * most);
  let isFound = samples.counts[own] > 0;
  for (let reach = 1; reach <= MOST_REACH; reach++) {
    const lastRow = min(samples.rows - 1, row + reach);
    const lastColumn = min(samples.columns - 1, column + reach);
    for (let v = max(0, row - reach); v <= lastRow; v++) {
      for (let u = max(0, column - reach); u <= lastColumn; u++) {
        const cell = v * samples.columns + u;
        if (cell === own || samples.counts[cell] === 0) continue;
        isFound = true;
        best = leastInCell(samples, cell, r, g, b, x, y, best);
      }
    }
    if (isFound) break;
  }
  return sqrt(best);
}

/** The least squared difference of a colour at (x, y) to a cell's samples, or `best` when none is less. */
function leastInCell(
  samples: ColourSamples,
  cell: i32,
  r: f64,
  g: f64,
  b: f64,
  x: f64,
  y: f64,
  best: f64,
): f64 {
  const bounds = samples.bounds;
  const at = cell * 6;
  const outR = beyond(r, bounds[at], bounds[at + 3]);
  const outG = beyond(g, bounds[at + 1], bounds[at + 4]);
  const outB = beyond(b, bounds[at + 2], bounds[at + 5]);
  if (outR * outR + outG * outG + outB * outB >= best) return best;
  const values = samples.values;
  const start = cell * SAMPLES_PER_CELL * SAMPLE_VALUES;
  const end = start + samples.counts[cell] * SAMPLE_VALUES;
  let least = best;
  for (let k = start; k < end; k += SAMPLE_VALUES) {
    const dr = r - values[k];
    const dg = g - values[k + 1];
    const db = b - values[k + 2];
    const dx = LEVELS_PER_PX * (x - values[k + 3]);
    const dy = LEVELS_PER_PX * (y - values[k + 4]);
    const cost = dr * dr + dg * dg + db * db + dx * dx + dy * dy;
    if (cost < least) least = cost;
  }
  return least;
}

/** How far a value lies outside of two bounds. */
function beyond(value: f64, least: f64, most: f64): f64 {
  return max(0, max(least - value, value - most));
}

/** How much more a colour is like the figure than like the background: -1 (background) .. 1 (figure),
 *  0 where both are as near or neither is known. */
export function weighColours(toGround: f64, toFigure: f64): f64 {
  if (toGround === toFigure) return 0;
  if (toGround === Infinity) return 1;
  if (toFigure === Infinity) return -1;
  return (toGround - toFigure) / (toGround + toFigure + NOISE_LEVELS);
}
