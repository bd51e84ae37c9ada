import { useKernels } from '../../kernels/kernels.ts';
import type { PixelBox } from './pixel-box.ts';

/** Takes out what is left of an arm in places that it is not near, in place: it would go along as a veil.
 *  arm: [y, x] 0..1. */
export function dropFaint(arm: Float32Array, { widthPx, heightPx }: PixelBox): void {
  useKernels((kernels, memory) => {
    const place = memory.put(arm);
    kernels.dropFaint(place, widthPx, heightPx);
    memory.take(place, arm);
  });
}
