import { useKernels } from '../../kernels/kernels.ts';

/** The largest value within a square of the given radius: [y, x] in, ≥ 0; [y, x] out. */
export function growMask(
  mask: Float32Array,
  widthPx: number,
  heightPx: number,
  radiusPx: number,
): Float32Array {
  return useKernels((kernels, memory) => {
    const grown = memory.floats(mask.length);
    kernels.growMask(memory.put(mask), widthPx, heightPx, radiusPx, grown);
    return memory.take(grown, new Float32Array(mask.length));
  });
}
