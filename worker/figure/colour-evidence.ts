import type { Region } from './region.ts';
import { BACKGROUND, FIGURE, UNKNOWN } from './trimap.ts';

const CELL_PX = 20;
const SAMPLES_PER_CELL = 10;
/** A sample this far away, px, weighs like a colour difference of one level per px beyond. */
const LEVELS_PER_PX = 0.25;
const NOISE_LEVELS = 8;

/** For every unknown pixel, how much more its colour is like known figure near by than like known
 *  background near by: -1 (background) .. 1 (figure); 0 elsewhere and where the two look alike. */
export function compareColours(region: Region, trimap: Uint8Array): Float32Array {
  const { widthPx, heightPx, planes } = region;
  const [red, green, blue] = planes;
  const columns = Math.ceil(widthPx / CELL_PX);
  const rows = Math.ceil(heightPx / CELL_PX);
  const samples = [BACKGROUND, FIGURE].map((label) =>
    collectSamples(trimap, label, widthPx, heightPx, columns, rows),
  );
  const evidence = new Float32Array(trimap.length);
  const nearest = (label: 0 | 1, i: number, x: number, y: number): number => {
    const cells = samples[label];
    const column = Math.floor(x / CELL_PX);
    const row = Math.floor(y / CELL_PX);
    let best = Number.POSITIVE_INFINITY;
    for (let reach = 1; reach <= 3 && best === Number.POSITIVE_INFINITY; reach++) {
      for (let r = Math.max(0, row - reach); r <= Math.min(rows - 1, row + reach); r++) {
        for (let c = Math.max(0, column - reach); c <= Math.min(columns - 1, column + reach); c++) {
          for (const j of cells[r * columns + c]) {
            const dr = red[i] - red[j];
            const dg = green[i] - green[j];
            const db = blue[i] - blue[j];
            const dx = (j % widthPx) - x;
            const dy = Math.floor(j / widthPx) - y;
            const cost =
              dr * dr + dg * dg + db * db + LEVELS_PER_PX * LEVELS_PER_PX * (dx * dx + dy * dy);
            if (cost < best) best = cost;
          }
        }
      }
    }
    return Math.sqrt(best);
  };
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (trimap[i] !== UNKNOWN) continue;
      const toGround = nearest(0, i, x, y);
      const toFigure = nearest(1, i, x, y);
      if (toGround === toFigure) continue;
      if (toGround === Number.POSITIVE_INFINITY) evidence[i] = 1;
      else if (toFigure === Number.POSITIVE_INFINITY) evidence[i] = -1;
      else evidence[i] = (toGround - toFigure) / (toGround + toFigure + NOISE_LEVELS);
    }
  }
  return evidence;
}

/** Evenly spread known pixels of one label, by cell. */
function collectSamples(
  trimap: Uint8Array,
  label: number,
  widthPx: number,
  heightPx: number,
  columns: number,
  rows: number,
): number[][] {
  const cells: number[][] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const known: number[] = [];
      for (let y = row * CELL_PX; y < Math.min(heightPx, (row + 1) * CELL_PX); y++) {
        for (let x = column * CELL_PX; x < Math.min(widthPx, (column + 1) * CELL_PX); x++) {
          if (trimap[y * widthPx + x] === label) known.push(y * widthPx + x);
        }
      }
      const count = Math.min(SAMPLES_PER_CELL, known.length);
      // A golden-ratio walk spreads the few samples over the cell's pixels without a grid's bias.
      cells.push(
        Array.from(
          { length: count },
          (_, k) => known[Math.floor((((k + 0.5) * 0.618034) % 1) * known.length)] ?? 0,
        ),
      );
    }
  }
  return cells;
}
