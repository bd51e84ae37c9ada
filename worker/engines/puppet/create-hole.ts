import type { Picture } from '../../../core/media/picture.ts';
import { useKernels } from '../../kernels/kernels.ts';

/** The background is filled in this far beyond the figure, px: its soft edge and its glow. */
const holeMarginPx = 24;

/** Where the background must be filled in, 1, else 0: the figure, its soft edge, and a margin, measured along
 *  rows and columns.
 *  alpha: [y, x] 0..255 at the picture's size. */
export function createHole(
  alpha: Uint8Array,
  { widthPx, heightPx }: Pick<Picture, 'widthPx' | 'heightPx'>,
): Uint8Array {
  return useKernels((kernels, memory) => {
    const hole = memory.bytes(alpha.length);
    kernels.createHole(memory.put(alpha), widthPx, heightPx, holeMarginPx, hole);
    return memory.take(hole, new Uint8Array(alpha.length));
  });
}
