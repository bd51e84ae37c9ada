import { useKernels } from '../kernels/kernels.ts';

/** Labels the 4-connected components of a mask: [y, x] from 1 on, 0 outside; and their sizes in px,
 *  by label (index 0 unused). */
export function labelComponents(
  mask: Uint8Array,
  widthPx: number,
): { labels: Int32Array; sizesPx: Int32Array } {
  return useKernels((kernels, memory) => {
    const labels = memory.ints(mask.length);
    const sizesPx = memory.ints(mask.length / 2 + 2);
    const heightPx = mask.length / widthPx;
    const count = kernels.labelComponents(memory.put(mask), widthPx, heightPx, labels, sizesPx);
    return {
      labels: memory.take(labels, new Int32Array(mask.length)),
      sizesPx: memory.take(sizesPx, new Int32Array(count)),
    };
  });
}
