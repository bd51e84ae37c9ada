import { useKernels } from '../../kernels/kernels.ts';
import { type ArmInk, putInk } from './arm-ink.ts';
import { type ArmEvidence, type ArmProfile, bins, putProfile } from './arm-profile.ts';
import { type Limb, putLimb } from './limb.ts';
import { type PixelBox, putBox } from './pixel-box.ts';

/** The tube's soft edge, px. */
const edgePx = 2;
/** Pixels deep in the arm, whose colours the body does not have, give the hidden part its own; others only where there is
 *  none of these. */
const clearEvidence = 1;

export interface HiddenArm {
  /** [y, x] 0..1 over the box */
  readonly opacity: Float32Array;
  /** rgb [y, x, channel], of the whole tube. */
  readonly colours: Uint8Array;
  /** [y, x], 1 where the tube is, else 0. */
  readonly painted: Uint8Array;
}

/** The part of an arm that the body hides: a tube round the arm's axis, as thick as the arm is where it shows,
 *  in the colours of what shows. Null where next to nothing is hidden.
 *  ink: of a drawn arm, whose hidden part has a line round it and nothing of the shade that the body casts on the rest;
 *  arm: [y, x] 0..1, what shows of it; alpha: [y, x] 0..1; colours: rgb [y, x, channel], all over the box. */
export function fillHiddenArm(
  limb: Limb,
  profile: ArmProfile,
  arm: Float32Array,
  alpha: Float32Array,
  colours: Uint8Array,
  box: PixelBox,
  evidence: ArmEvidence,
  pictureWidthPx: number,
  ink: ArmInk | null = null,
): HiddenArm | null {
  const around = tubeBox(limb, profile, box);
  const count = around.widthPx * around.heightPx;
  return useKernels((kernels, memory) => {
    const tube = memory.record(...Array.from({ length: 7 }, () => memory.floats(count)));
    const [deep, alongs] = [memory.ints(count), memory.doubles(count)];
    const [whole, part] = [box, around].map((one) => putBox(memory, one));
    const [shown, opaque, photo] = [arm, alpha, colours].map(memory.put);
    const drawn = putInk(memory, ink);
    const axis = [putLimb(memory, limb), putProfile(memory, profile)] as const;
    const deepPx = kernels.findHiddenArm(
      ...([shown, opaque, photo, whole, part, ...axis, drawn, tube, deep, alongs] as const),
    );
    if (deepPx < 0) return null;
    const along = memory.take(alongs, new Float64Array(deepPx));
    const clear = memory.take(deep, new Int32Array(deepPx)).filter((at, i) => {
      const row = box.yPx + around.yPx + Math.floor(at / around.widthPx);
      const column = box.xPx + around.xPx + (at % around.widthPx);
      return evidence(along[i], row * pictureWidthPx + column) >= clearEvidence;
    });
    const [opacity, painted] = [memory.floats(arm.length), memory.bytes(arm.length)];
    kernels.paintHiddenArm(
      ...([tube, memory.put(clear), clear.length, part, drawn, box.widthPx] as const),
      ...([opacity, photo, painted] as const),
    );
    return {
      opacity: memory.take(opacity, new Float32Array(arm.length)),
      colours: memory.take(photo, new Uint8Array(colours.length)),
      painted: memory.take(painted, new Uint8Array(arm.length)),
    };
  });
}

/** The part of the box that the tube may reach; its corner within the box. */
export function tubeBox(limb: Limb, profile: ArmProfile, box: PixelBox): PixelBox {
  const bones = limb.slice(0, 3);
  let most = 0;
  for (let along = 0; along < 2; along += 1 / bins) {
    most = Math.max(most, profile.radiusAt(along, -1), profile.radiusAt(along, 1));
  }
  const span = (axis: 0 | 1, origin: number, size: number) => {
    const values = bones.map((point) => point[axis] - origin);
    const from = Math.max(0, Math.floor(Math.min(...values) - most - edgePx));
    const to = Math.min(size, Math.ceil(Math.max(...values) + most + edgePx));
    return [from, Math.max(0, to - from)] as const;
  };
  const [xPx, widthPx] = span(0, box.xPx, box.widthPx);
  const [yPx, heightPx] = span(1, box.yPx, box.heightPx);
  return { xPx, yPx, widthPx, heightPx };
}
