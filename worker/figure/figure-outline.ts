import type { Kernels } from '../kernels/compiled-kernels.ts';
import { type KernelMemory, useKernels } from '../kernels/kernels.ts';
import type { Place } from '../kernels/place.ts';
import { blendMasks } from './figure-likelihood.ts';
import { CROP_PX, type LandmarkReading, type MaskReading } from './landmark-reading.ts';
import { type Grid, putRegion, type Region } from './region.ts';
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
  return useKernels((kernels, memory) => {
    const colours = putRegion(kernels, memory, half);
    const outline = putOutline(kernels, memory, colours, half, reading, masks);
    return memory.take(outline, new Float32Array(half.widthPx * half.heightPx));
  });
}

/** The same within the kernels' memory; half: of the colours there. */
export function putOutline(
  kernels: Kernels,
  memory: KernelMemory,
  colours: Place,
  half: Grid,
  reading: LandmarkReading,
  masks: readonly MaskReading[],
): Place {
  const outline = memory.floats(half.widthPx * half.heightPx);
  const { mean, most } = blendMasks(kernels, memory, masks, half);
  const cropSidePx = reading.crop.sidePx / half.stepPx;
  kernels.decideOutline(
    colours,
    mean,
    most,
    putSolidParts(memory, reading, half),
    cropSidePx,
    (MASK_ERROR * cropSidePx) / CROP_PX,
    DOUBTFUL_LOW,
    outline,
  );
  return outline;
}
