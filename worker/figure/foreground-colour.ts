import { useKernels } from '../kernels/kernels.ts';
import { putRegion, type Region } from './region.ts';

/** The figure's own colour in every pixel of a region, [y, x, (r, g, b)]: the picture's where alpha
 *  is solid; unmixed from the background where it is soft; pushed outward where it is clear.
 *  alpha: 0..1. */
export function unmixForeground(region: Region, alpha: Float32Array): Uint8Array {
  return useKernels((kernels, memory) => {
    const colours = memory.bytes(3 * alpha.length);
    kernels.unmixForeground(putRegion(kernels, memory, region), memory.put(alpha), colours);
    return memory.take(colours, new Uint8Array(3 * alpha.length));
  });
}
