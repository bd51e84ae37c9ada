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
  for (let row = 0; row < heightPx * ROWS_PER_PIXEL; row++) {
    const y = (row + 0.5) / ROWS_PER_PIXEL;
    const crossings = findCrossings(outline, y).sort((a, b) => a.x - b.x);
    let winding = 0;
    crossings.forEach(({ x, direction }, i) => {
      winding += direction;
      if (winding !== 0 && i + 1 < crossings.length) {
        const start = Math.floor(y) * widthPx;
        addSpan(coverage.subarray(start, start + widthPx), x, crossings[i + 1].x);
      }
    });
  }
  return coverage;
}

function findCrossings(outline: Outline, y: number): Crossing[] {
  const crossings: Crossing[] = [];
  for (const ring of outline) {
    let [fromX, fromY] = ring[ring.length - 1];
    for (const [x, y1] of ring) {
      if (fromY <= y !== y1 <= y) {
        const at = fromX + ((y - fromY) / (y1 - fromY)) * (x - fromX);
        crossings.push({ x: at, direction: y1 > fromY ? 1 : -1 });
      }
      fromX = x;
      fromY = y1;
    }
  }
  return crossings;
}

function addSpan(pixels: Float32Array, fromX: number, toX: number): void {
  const from = Math.max(0, fromX);
  const to = Math.min(pixels.length, toX);
  for (let x = Math.floor(from); x < to; x++) {
    pixels[x] += (Math.min(x + 1, to) - Math.max(x, from)) / ROWS_PER_PIXEL;
  }
}
