import { useKernels } from '../../kernels/kernels.ts';
import type { Region } from './background-hole.ts';

/** Fills a hole with the smoothest surface through its border (Laplace's equation, rows preferred where they lie level),
 *  solved from coarse to fine, in place.
 *  rowBias: how much more all rows are preferred, when the known pixels are no guide; else 0.
 *  values: [y, x, 3], any range; those in the hole are overwritten. A picture that is all hole stays. */
export function spreadMembrane(
  values: Float32Array,
  { widthPx, heightPx, hole }: Region,
  rowBias = 0,
): void {
  useKernels((kernels, memory) => {
    const place = memory.put(values);
    kernels.spreadMembrane(place, memory.put(hole), widthPx, heightPx, rowBias);
    memory.take(place, values);
  });
}

/** One value of a surface twice as fine as `coarse`, bilinear. coarse: [y, x, 3]; writes 3 to out. */
export function sampleHalf(
  coarse: Float32Array,
  widthPx: number,
  heightPx: number,
  x: number,
  y: number,
  out: Float32Array,
  to: number,
): void {
  const x0 = Math.max(0, (x - 1) >> 1);
  const y0 = Math.max(0, (y - 1) >> 1);
  const x1 = Math.min(widthPx - 1, (x + 1) >> 1);
  const y1 = Math.min(heightPx - 1, (y + 1) >> 1);
  const toRight = x % 2 === 1 ? 0.25 : 0.75;
  const toLower = y % 2 === 1 ? 0.25 : 0.75;
  for (let c = 0; c < 3; c++) {
    const upper =
      coarse[(y0 * widthPx + x0) * 3 + c] * (1 - toRight) +
      coarse[(y0 * widthPx + x1) * 3 + c] * toRight;
    const lower =
      coarse[(y1 * widthPx + x0) * 3 + c] * (1 - toRight) +
      coarse[(y1 * widthPx + x1) * 3 + c] * toRight;
    out[to + c] = upper * (1 - toLower) + lower * toLower;
  }
}
