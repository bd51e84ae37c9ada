import { useKernels } from '../../kernels/kernels.ts';
import type { Region, SmallPicture } from './background-hole.ts';

/** The hole with the shadow that the figure casts, so that none stays behind when the figure moves:
 *  on the ground beside its feet and, where the background is plain, on the wall beside it.
 *  quarter: the picture at a quarter of region's size. Returns [y, x], 0 or 1. */
export function includeCastShadow(
  region: Region,
  quarter: SmallPicture,
  isPlain: boolean,
): Uint8Array {
  const { widthPx, heightPx, hole } = region;
  return useKernels((kernels, memory) => {
    const wide = memory.put(hole);
    const rgb = memory.put(quarter.rgb);
    const small = memory.put(quarter.hole);
    kernels.includeCastShadow(
      wide,
      widthPx,
      heightPx,
      rgb,
      small,
      quarter.widthPx,
      quarter.heightPx,
      isPlain,
    );
    return memory.take(wide, new Uint8Array(hole.length));
  });
}
