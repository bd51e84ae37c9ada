import type { Figure } from '../../../core/dance/figure.ts';
import type { Picture } from '../../../core/media/picture.ts';
import { useKernels } from '../../kernels/kernels.ts';

/** The figure's own colours, chosen in its soft edge so that the figure over the filled background gives the
 *  photo: alpha·F + (1 − alpha)·B = photo.
 *  background: rgb [y, x, channel]. Returns rgb [y, x, channel], straight. */
export function fitForeground(
  { rgb }: Picture,
  { alpha, foreground }: Figure,
  background: Uint8Array,
): Uint8Array {
  return useKernels((kernels, memory) => {
    const [photo, cover, fitted] = [memory.put(rgb), memory.put(alpha), memory.put(foreground)];
    kernels.fitForeground(photo, cover, alpha.length, fitted, memory.put(background));
    return memory.take(fitted, new Uint8Array(foreground.length));
  });
}
