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
