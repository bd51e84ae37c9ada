import { Bytes, Floats, floats, reserve } from './memory';

/** Side of a cell, px. */
const cellPx = 8;

/** How far pixels of a picture stray from a surface, by cell. */
@unmanaged
export class CellStrays {
  columns: i32;
  rows: i32;
  /** [row, column], grey levels of all pixels that count, and how many these are. */
  sums: Floats;
  counts: Floats;
}

/** Cells all over a picture, of which no pixel counts yet. */
export function cellStrays(widthPx: i32, heightPx: i32): CellStrays {
  const strays = changetype<CellStrays>(reserve(offsetof<CellStrays>()));
  strays.columns = (widthPx + cellPx - 1) / cellPx;
  strays.rows = (heightPx + cellPx - 1) / cellPx;
  strays.sums = floats(strays.columns * strays.rows);
  strays.counts = floats(strays.columns * strays.rows);
  return strays;
}

/** Which cell a pixel is in. */
export function cellAt(strays: CellStrays, x: i32, y: i32): i32 {
  return (y / cellPx) * strays.columns + x / cellPx;
}

/** Counts a pixel, `at` of rgb and surface [pixel, channel], in its cell. */
export function addStray(
  strays: CellStrays,
  cell: i32,
  rgb: Bytes,
  surface: Floats,
  at: i32,
): void {
  strays.counts[cell] = strays.counts[cell] + 1;
  for (let c = at * 3; c < at * 3 + 3; c++) {
    strays.sums[cell] = strays.sums[cell] + abs(<f64>rgb[c] - surface[c]) / 3;
  }
}

/** The mean over a cell and those within so many of it, grey levels; `none` where no pixel counts. */
export function strayAround(
  strays: CellStrays,
  row: i32,
  column: i32,
  reachCells: i32,
  none: f64,
): f64 {
  const columns = strays.columns;
  let sum: f64 = 0;
  let count: f64 = 0;
  for (let j = max(0, row - reachCells); j <= min(strays.rows - 1, row + reachCells); j++) {
    const to = j * columns + min(columns - 1, column + reachCells);
    for (let cell = j * columns + max(0, column - reachCells); cell <= to; cell++) {
      sum += strays.sums[cell];
      count += strays.counts[cell];
    }
  }
  return count === 0 ? none : sum / count;
}
