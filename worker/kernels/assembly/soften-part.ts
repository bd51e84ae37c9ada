import { cellPx } from './figure-cells';
import { Bytes, Floats, floats, Ints, ints, mark, release } from './memory';
import { smoothStep } from './smooth-step';

const blurCells = 2;
/** A cell's weight falls by one for each cell that it is away, in rows and in columns. */
const middleWeight = blurCells + 1;

/** How much of the figure's pixel belongs to one part, seen among the parts alone, so that the figure's own
 *  outline stays as sharp as its alpha.
 *  labels: [y, x] of cells, 0 where nothing is; share: [y, x] 0..1 of the cells' pixels, 0 before. */
export function softenPart(
  labels: Bytes,
  width: i32,
  height: i32,
  label: i32,
  share: Floats,
): void {
  const marked = mark();
  // With a margin all round, every square of cells lies within.
  const stride = width + 2 * blurCells;
  const own = ints(stride * (height + 2 * blurCells));
  let left = width;
  let right = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (labels[y * width + x] !== label) continue;
      addAround(own, (y + blurCells) * stride + x + blurCells, stride);
      left = min(left, x);
      right = max(right, x);
    }
  }
  const soft = floats(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sum = own[(y + blurCells) * stride + x + blurCells];
      if (sum > 0) soft[y * width + x] = <f64>sum / <f64>sumAround(labels, x, y, width, height);
    }
  }
  const fromPx = max(0, left - blurCells - 1) * cellPx;
  const toPx = min(width, right + blurCells + 2) * cellPx;
  enlarge(soft, width, height, fromPx, toPx, share);
  release(marked);
}

/** Adds a cell to the 5 × 5 cells around, weighted 1, 2, 3, 2, 1 in rows and columns. */
function addAround(sums: Ints, at: i32, stride: i32): void {
  for (let dy = -blurCells; dy <= blurCells; dy++) {
    const weight = middleWeight - abs(dy);
    for (let dx = -blurCells; dx <= blurCells; dx++) {
      sums[at + dy * stride + dx] += weight * (middleWeight - abs(dx));
    }
  }
}

/** The same sum of all that has a label around a cell. */
function sumAround(labels: Bytes, x: i32, y: i32, width: i32, height: i32): i32 {
  let sum = 0;
  for (let row = max(0, y - blurCells); row <= min(height - 1, y + blurCells); row++) {
    const weight = middleWeight - abs(row - y);
    for (let column = max(0, x - blurCells); column <= min(width - 1, x + blurCells); column++) {
      if (labels[row * width + column] !== 0) sum += weight * (middleWeight - abs(column - x));
    }
  }
  return sum;
}

/** Bilinear, from cells to pixels, in the columns from `fromPx` to before `toPx`. */
function enlarge(
  share: Floats,
  width: i32,
  height: i32,
  fromPx: i32,
  toPx: i32,
  enlarged: Floats,
): void {
  for (let y = 0; y < height * cellPx; y++) {
    const v = placeOf(y, height);
    const upper = <i32>v;
    const lower = min(height - 1, upper + 1);
    const fv = v - <f64>upper;
    for (let x = fromPx; x < toPx; x++) {
      const u = placeOf(x, width);
      const left = <i32>u;
      const right = min(width - 1, left + 1);
      const fu = u - <f64>left;
      const above = share[upper * width + left] * (1 - fu) + share[upper * width + right] * fu;
      const below = share[lower * width + left] * (1 - fu) + share[lower * width + right] * fu;
      const mixed = above * (1 - fv) + below * fv;
      enlarged[y * width * cellPx + x] = sharpen(mixed);
    }
  }
}

/** Where a pixel's middle lies among the middles of `count` cells. */
function placeOf(px: i32, count: i32): f64 {
  return Math.min(<f64>(count - 1), Math.max(0, (<f64>px + 0.5) / cellPx - 0.5));
}

/** Narrows the soft transition to its middle. */
function sharpen(share: f64): f64 {
  return smoothStep((share - 0.25) * 2);
}
