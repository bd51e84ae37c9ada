import type { Outline } from './glyph-outlines.ts';

/** Rows that each row of pixels is sampled at; along a row the coverage is exact. */
const ROWS_PER_PIXEL = 8;

interface Crossing {
  readonly x: number;
  readonly direction: number;
}

/** Fills closed rings by the non-zero rule, anti-aliased. outline: px, y down, origin at the mask's corner.
 *  Returns coverage [y, x], 0..1. What lies outside the mask is cut off. */
export function fillOutline(outline: Outline, widthPx: number, heightPx: number): Float32Array {
  const coverage = new Float32Array(widthPx * heightPx);
  const rows = findCrossings(outline, heightPx * ROWS_PER_PIXEL);
  rows.forEach((crossings, row) => {
    crossings.sort((a, b) => a.x - b.x);
    const start = Math.floor(row / ROWS_PER_PIXEL) * widthPx;
    const pixels = coverage.subarray(start, start + widthPx);
    let winding = 0;
    for (let i = 0; i + 1 < crossings.length; i++) {
      winding += crossings[i].direction;
      if (winding !== 0) addSpan(pixels, crossings[i].x, crossings[i + 1].x);
    }
  });
  return coverage;
}

/** Where the rings cross the middle of each row of samples: [row], unordered. */
function findCrossings(outline: Outline, rowCount: number): Crossing[][] {
  const rows: Crossing[][] = Array.from({ length: rowCount }, () => []);
  for (const ring of outline) {
    let from = ring[ring.length - 1];
    for (const to of ring) {
      const [fromX, fromY] = from;
      const [toX, toY] = to;
      const direction = toY > fromY ? 1 : -1;
      const first = Math.ceil(Math.min(fromY, toY) * ROWS_PER_PIXEL - 0.5);
      const end = Math.ceil(Math.max(fromY, toY) * ROWS_PER_PIXEL - 0.5);
      for (let row = Math.max(0, first); row < Math.min(rowCount, end); row++) {
        const y = (row + 0.5) / ROWS_PER_PIXEL;
        rows[row].push({ x: fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX), direction });
      }
      from = to;
    }
  }
  return rows;
}

function addSpan(pixels: Float32Array, fromX: number, toX: number): void {
  const from = Math.max(0, fromX);
  const to = Math.min(pixels.length, toX);
  for (let x = Math.floor(from); x < to; x++) {
    pixels[x] += (Math.min(x + 1, to) - Math.max(x, from)) / ROWS_PER_PIXEL;
  }
}
