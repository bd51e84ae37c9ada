import { useKernels } from '../kernels/kernels.ts';
import { putRegion, type Region } from './region.ts';

/** How likely each pixel belongs to the figure, 0..1: neighbours of like colour agree, known pixels
 *  hold, and unknown ones lean towards `target` (0..1) with the strength `pull`. */
export function walkRandomly(
  region: Region,
  trimap: Uint8Array,
  target: Float32Array,
  pull: number,
): Float32Array {
  return useKernels((kernels, memory) => {
    const value = memory.floats(trimap.length);
    kernels.walkRandomly(
      putRegion(kernels, memory, region),
      memory.put(trimap),
      memory.put(target),
      pull,
      value,
    );
    return memory.take(value, new Float32Array(trimap.length));
  });
}
