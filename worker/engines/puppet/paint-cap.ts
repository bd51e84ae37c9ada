import { useKernels } from '../../kernels/kernels.ts';
import { type ArmInk, putInk } from './arm-ink.ts';
import { type Limb, putLimb } from './limb.ts';
import { type PixelBox, putBox } from './pixel-box.ts';

/** The round end of a bent arm's upper half in the upper arm's own colours: where the photo has the forearm over it,
 *  its outline and its light would show a ball joint when the elbow turns. The forearm covers that at rest.
 *  colours: rgb [y, x, channel]; opacity: [y, x] 0..1, of the arm in this layer; whole: [y, x] 0..1, all of the arm;
 *  ink: of a drawn arm, whose round end is flat and has a line round it. Returns rgb [y, x, channel]. */
export function paintCap(
  colours: Uint8Array,
  opacity: Float32Array,
  box: PixelBox,
  limb: Limb,
  radiusPx: number,
  whole = opacity,
  ink: ArmInk | null = null,
): Uint8Array {
  return useKernels((kernels, memory) => {
    const [painted, own, all] = [colours, opacity, whole].map(memory.put);
    const [place, axis] = [putBox(memory, box), putLimb(memory, limb)];
    kernels.paintCap(...([painted, own, place, axis, radiusPx, all, putInk(memory, ink)] as const));
    return memory.take(painted, new Uint8Array(colours.length));
  });
}
