import type { Region } from './region.ts';

const CELL_PX = 20;
const SAMPLES_PER_CELL = 7;
const SAMPLE_VALUES = 5; // red, green, blue, x, y
/** Each px to a sample counts like this many levels of colour difference. */
const LEVELS_PER_PX = 0.25;
const MOST_REACH = 3;
const NOISE_LEVELS = 8;

/** Colours of some pixels of a region, evenly spread, by square cells. */
export interface ColourSamples {
  readonly columns: number;
  readonly rows: number;
  /** [cell, sample, (r, g, b, x, y)]. */
  readonly values: Float32Array;
  /** [cell]. */
  readonly counts: Uint8Array;
  /** [cell, (least r, g, b, most r, g, b)] of its samples. */
  readonly bounds: Float32Array;
  /** [cell]: how much colours within one cell differ near by, standard deviation in levels. */
  readonly spread: Float32Array;
}

/** Samples the pixels of a trimap that carry a label. */
export function sampleColours(region: Region, trimap: Uint8Array, label: number): ColourSamples {
  const { widthPx, heightPx, planes } = region;
  const columns = Math.ceil(widthPx / CELL_PX);
  const rows = Math.ceil(heightPx / CELL_PX);
  const values = new Float32Array(columns * rows * SAMPLES_PER_CELL * SAMPLE_VALUES);
  const counts = new Uint8Array(columns * rows);
  const known = new Int32Array(CELL_PX * CELL_PX);
  for (let cell = 0; cell < counts.length; cell++) {
    const left = (cell % columns) * CELL_PX;
    const top = Math.floor(cell / columns) * CELL_PX;
    const right = Math.min(widthPx, left + CELL_PX);
    let found = 0;
    for (let y = top; y < Math.min(heightPx, top + CELL_PX); y++) {
      found = collect(trimap, label, y * widthPx + left, y * widthPx + right, known, found);
    }
    const count = Math.min(SAMPLES_PER_CELL, found);
    counts[cell] = count;
    for (let k = 0; k < count; k++) {
      // A golden-ratio walk spreads the few samples over the cell's pixels without a grid's bias.
      const i = known[Math.floor((((k + 0.5) * 0.618034) % 1) * found)];
      const at = (cell * SAMPLES_PER_CELL + k) * SAMPLE_VALUES;
      for (let c = 0; c < 3; c++) values[at + c] = planes[c][i];
      values[at + 3] = i % widthPx;
      values[at + 4] = Math.floor(i / widthPx);
    }
  }
  const spread = spreadOf(values, counts, columns, rows);
  return { columns, rows, values, counts, bounds: boundsOf(values, counts), spread };
}

/** Adds the indices of one row's labelled pixels; returns how many there are now. */
function collect(
  trimap: Uint8Array,
  label: number,
  from: number,
  to: number,
  indices: Int32Array,
  found: number,
): number {
  let count = found;
  for (let i = from; i < to; i++) if (trimap[i] === label) indices[count++] = i;
  return count;
}

function boundsOf(values: Float32Array, counts: Uint8Array): Float32Array {
  const bounds = new Float32Array(counts.length * 6);
  for (let cell = 0; cell < counts.length; cell++) {
    for (let c = 0; c < 3; c++) {
      let least = Number.POSITIVE_INFINITY;
      let most = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < counts[cell]; k++) {
        const value = values[(cell * SAMPLES_PER_CELL + k) * SAMPLE_VALUES + c];
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
function spreadOf(
  values: Float32Array,
  counts: Uint8Array,
  columns: number,
  rows: number,
): Float32Array {
  const variances = Float32Array.from(counts, (count, cell) => {
    const start = cell * SAMPLES_PER_CELL * SAMPLE_VALUES;
    let variance = 0;
    for (let c = 0; c < 3; c++) {
      let sum = 0;
      let squares = 0;
      for (let k = 0; k < count; k++) {
        const value = values[start + k * SAMPLE_VALUES + c];
        sum += value;
        squares += value * value;
      }
      variance += count > 1 ? (squares - (sum * sum) / count) / (count - 1) : 0;
    }
    return variance / 3;
  });
  return Float32Array.from(counts, (_, cell) => {
    let total = 0;
    let weight = 0;
    for (let reach = 1; reach <= MOST_REACH && weight === 0; reach++) {
      for (let dv = -reach; dv <= reach; dv++) {
        for (let du = -reach; du <= reach; du++) {
          const u = (cell % columns) + du;
          const v = Math.floor(cell / columns) + dv;
          if (u < 0 || v < 0 || u >= columns || v >= rows) continue;
          const near = v * columns + u;
          if (counts[near] < 2) continue;
          total += counts[near] * variances[near];
          weight += counts[near];
        }
      }
    }
    return weight > 0 ? Math.sqrt(Math.max(0, total / weight)) : 0;
  });
}

/** How much the sampled colours vary round (x, y), levels. */
export function spreadAt({ columns, spread }: ColourSamples, x: number, y: number): number {
  return spread[Math.floor(y / CELL_PX) * columns + Math.floor(x / CELL_PX)];
}

/** Difference of a colour to the nearest sample round (x, y), levels; Infinity when none is near. */
export function differenceToSamples(
  { columns, rows, values, counts, bounds }: ColourSamples,
  r: number,
  g: number,
  b: number,
  x: number,
  y: number,
): number {
  const column = Math.floor(x / CELL_PX);
  const row = Math.floor(y / CELL_PX);
  let best = Number.POSITIVE_INFINITY;
  for (let reach = 1; reach <= MOST_REACH && best === Number.POSITIVE_INFINITY; reach++) {
    const lastRow = Math.min(rows - 1, row + reach);
    const lastColumn = Math.min(columns - 1, column + reach);
    for (let v = Math.max(0, row - reach); v <= lastRow; v++) {
      for (let u = Math.max(0, column - reach); u <= lastColumn; u++) {
        const cell = v * columns + u;
        if (counts[cell] === 0) continue;
        const at = cell * 6;
        const outR = Math.max(0, bounds[at] - r, r - bounds[at + 3]);
        const outG = Math.max(0, bounds[at + 1] - g, g - bounds[at + 4]);
        const outB = Math.max(0, bounds[at + 2] - b, b - bounds[at + 5]);
        if (outR * outR + outG * outG + outB * outB >= best) continue;
        const start = cell * SAMPLES_PER_CELL * SAMPLE_VALUES;
        const end = start + counts[cell] * SAMPLE_VALUES;
        for (let k = start; k < end; k += SAMPLE_VALUES) {
          const dr = r - values[k];
          const dg = g - values[k + 1];
          const db = b - values[k + 2];
          const dx = LEVELS_PER_PX * (x - values[k + 3]);
          const dy = LEVELS_PER_PX * (y - values[k + 4]);
          const cost = dr * dr + dg * dg + db * db + dx * dx + dy * dy;
          if (cost < best) best = cost;
        }
      }
    }
  }
  return Math.sqrt(best);
}

/** How much more a colour is like the figure than like the background: -1 (background) .. 1 (figure),
 *  0 where both are as near or neither is known. */
export function weighColours(toGround: number, toFigure: number): number {
  if (toGround === toFigure) return 0;
  if (toGround === Number.POSITIVE_INFINITY) return 1;
  if (toFigure === Number.POSITIVE_INFINITY) return -1;
  return (toGround - toFigure) / (toGround + toFigure + NOISE_LEVELS);
}
