import { useKernels } from '../kernels/kernels.ts';
import { blendMasks } from './figure-likelihood.ts';
import { CROP_PX, type LandmarkReading, type MaskReading } from './landmark-reading.ts';
import { putRegion, type Region } from './region.ts';
import { putSolidParts } from './solid-parts.ts';

/** The network's mask is off by about this many of its own pixels. */
export const MASK_ERROR = 2.2;
/** Below this logit there is no figure. */
export const DOUBTFUL_LOW = -4;

/** How likely each pixel of a half-size region belongs to the figure, 0..1; one body only.
 *  Decided by the network's mask and by the colours of the neighbourhood. */
export function decideOutline(
  half: Region,
  reading: LandmarkReading,
  masks: readonly MaskReading[],
): Float32Array {
  const { mean, most } = blendMasks(masks, half);
  const cropSidePx = reading.crop.sidePx / half.stepPx;
  return useKernels((kernels, memory) => {
    const outline = memory.floats(mean.length);
    kernels.decideOutline(
      putRegion(kernels, memory, half),
      memory.put(mean),
      memory.put(most),
      putSolidParts(kernels, memory, reading, half),
      cropSidePx,
      (MASK_ERROR * cropSidePx) / CROP_PX,
      DOUBTFUL_LOW,
      outline,
    );
    return memory.take(outline, new Float32Array(mean.length));
  });
}
