import { useKernels } from '../kernels/kernels.ts';

/** Distance in px of every pixel to the nearest one whose `inside` is 1, within a few per cent.
 *  inside: [y, x]. */
export function distanceTo(inside: Uint8Array, widthPx: number, heightPx: number): Float32Array {
  return useKernels((kernels, memory) => {
    const distance = memory.floats(inside.length);
    kernels.distanceTo(memory.put(inside), widthPx, heightPx, distance);
    return memory.take(distance, new Float32Array(inside.length));
  });
}
