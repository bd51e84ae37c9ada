import { cellPx } from './figure-cells.ts';
import type { PartLabels } from './part-labels.ts';

const blurCells = 1;

/** How much of the figure's pixel belongs to one part, seen among the parts alone, so that the figure's own
 *  outline stays as sharp as its alpha: [y, x] 0..1 at the picture's size over the labels' box. */
export function softenPart(
  { width, height, labels }: PartLabels,
  isPart: (label: number) => boolean,
): Float32Array {
  const share = new Float32Array(width * height);
  const reach = blurCells + 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let own = 0;
      let any = 0;
      for (let dy = -reach; dy <= reach; dy++) {
        const row = y + dy;
        if (row < 0 || row >= height) continue;
        for (let dx = -reach; dx <= reach; dx++) {
          const column = x + dx;
          if (column < 0 || column >= width) continue;
          const label = labels[row * width + column];
          if (label === 0) continue;
          const weight = (reach + 1 - Math.abs(dx)) * (reach + 1 - Math.abs(dy));
          any += weight;
          if (isPart(label)) own += weight;
        }
      }
      share[y * width + x] = any === 0 ? 0 : own / any;
    }
  }
  return enlarge(share, width, height);
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
