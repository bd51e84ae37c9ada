import { cellPx } from './figure-cells.ts';
import type { PartLabels } from './part-labels.ts';

const blurCells = 2;

/** How much of the figure's pixel belongs to one part, seen among the parts alone, so that the figure's own
 *  outline stays as sharp as its alpha: [y, x] 0..1 at the picture's size over the labels' box. */
export function softenPart(
  { width, height, labels }: PartLabels,
  isPart: (label: number) => boolean,
): Float32Array {
  const isOwn = [0, 1, 2, 3].map((label) => (label > 0 && isPart(label) ? 1 : 0));
  const own = new Float32Array(width * height);
  const any = new Float32Array(width * height);
  for (let cell = 0; cell < labels.length; cell++) {
    own[cell] = isOwn[labels[cell]];
    any[cell] = labels[cell] === 0 ? 0 : 1;
  }
  blur(own, width, height);
  blur(any, width, height);
  for (let cell = 0; cell < own.length; cell++)
    own[cell] = any[cell] === 0 ? 0 : own[cell] / any[cell];
  return enlarge(own, width, height);
}

/** Sums of the 5 × 5 cells around, weighted 1, 2, 3, 2, 1 in rows and columns, in place. */
function blur(values: Float32Array, width: number, height: number): void {
  const line = new Float32Array(Math.max(width, height) + 2 * blurCells);
  for (let y = 0; y < height; y++) blurLine(values, y * width, width, 1, line);
  for (let x = 0; x < width; x++) blurLine(values, x, height, width, line);
}

function blurLine(
  values: Float32Array,
  start: number,
  count: number,
  step: number,
  line: Float32Array,
): void {
  line.fill(0, count + blurCells, count + 2 * blurCells);
  for (let i = 0; i < count; i++) line[i + blurCells] = values[start + i * step];
  for (let i = 0; i < count; i++) {
    values[start + i * step] =
      line[i] + 2 * line[i + 1] + 3 * line[i + 2] + 2 * line[i + 3] + line[i + 4];
  }
}

/** Bilinear, from cells to pixels. */
function enlarge(share: Float32Array, width: number, height: number): Float32Array {
  const widthPx = width * cellPx;
  const out = new Float32Array(widthPx * height * cellPx);
  for (let y = 0; y < height * cellPx; y++) {
    const v = Math.min(height - 1, Math.max(0, (y + 0.5) / cellPx - 0.5));
    const row = Math.min(height - 2, Math.floor(v));
    const fv = v - row;
    for (let x = 0; x < widthPx; x++) {
      const u = Math.min(width - 1, Math.max(0, (x + 0.5) / cellPx - 0.5));
      const column = Math.min(width - 2, Math.floor(u));
      const fu = u - column;
      const at = row * width + column;
      const mixed =
        (share[at] * (1 - fu) + share[at + 1] * fu) * (1 - fv) +
        (share[at + width] * (1 - fu) + share[at + width + 1] * fu) * fv;
      out[y * widthPx + x] = sharpen(mixed);
    }
  }
  return out;
}

/** Narrows the soft transition to its middle. */
function sharpen(share: number): number {
  const t = Math.min(1, Math.max(0, (share - 0.25) * 2));
  return t * t * (3 - 2 * t);
}
