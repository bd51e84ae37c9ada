import { useKernels } from '../../kernels/kernels.ts';
import type { HiddenArm } from './hidden-arm.ts';
import type { PixelBox } from './pixel-box.ts';

/** An arm's colours, with the seam to its hidden part blended: what the body's shadow left there would be a line along
 *  the arm when it has moved away. colours: rgb [y, x, channel]. Returns rgb [y, x, channel]. */
export function blendRim(colours: Uint8Array, hidden: HiddenArm, box: PixelBox): Uint8Array {
  const { widthPx, heightPx } = box;
  return useKernels((kernels, memory) => {
    const blended = memory.put(colours);
    kernels.blendRim(
      memory.put(colours),
      memory.put(hidden.opacity),
      memory.put(hidden.colours),
      memory.put(hidden.painted),
      widthPx,
      heightPx,
      blended,
    );
    return memory.take(blended, new Uint8Array(colours.length));
  });
}
