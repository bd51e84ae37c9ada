import { bones, jointCount, jointIndex } from '../../../core/dance/skeleton.ts';
import { type KernelMemory, useKernels } from '../../kernels/kernels.ts';
import type { Place } from '../../kernels/place.ts';

/** Numbers of one affine map: x' = m0·x + m1·y + m2, y' = m3·x + m4·y + m5. */
export const affineSize = 6;

const trunkBones = new Set(['abdomen', 'chest']);
const shortBones = new Set(['clavicleL', 'clavicleR', 'pelvisL', 'pelvisR']);

/** The bones as they lie in the photo. */
export interface RestBones {
  readonly shoulderWidthPx: number;
  readonly bones: readonly RestBone[];
}

interface RestBone {
  /** Where its joints' x stand in a list [joint, (x, y)]. */
  readonly from: number;
  readonly to: number;
  readonly xPx: number;
  readonly yPx: number;
  readonly lengthPx: number;
  /** Radians. */
  readonly angle: number;
  readonly cos: number;
  readonly sin: number;
  readonly isShort: boolean;
  readonly isTrunk: boolean;
}

/** rest: [joint, (x, y)], picture px, y down. */
export function measureBones(rest: Float32Array): RestBones {
  const measured = bones.map(({ name, from, to }) => {
    const [p, q] = [jointIndex[from] * 2, jointIndex[to] * 2];
    const [x, y] = [rest[q] - rest[p], rest[q + 1] - rest[p + 1]];
    const angle = Math.atan2(y, x);
    return {
      from: p,
      to: q,
      xPx: rest[p],
      yPx: rest[p + 1],
      lengthPx: Math.max(1e-3, Math.hypot(x, y)),
      angle,
      cos: Math.cos(angle),
      sin: Math.sin(angle),
      isShort: shortBones.has(name),
      isTrunk: trunkBones.has(name),
    };
  });
  return { shoulderWidthPx: Math.max(1, shoulderWidth(rest)), bones: measured };
}

/** One affine map a bone and frame, from its place in the photo to its place there.
 *  posed: [frame, joint, (x, y)], picture px, y down; scale: of the whole figure, also across the bones.
 *  held: [bone], the angle of each bone in the frame before, kept where a bone points at the viewer, and written.
 *  out: [frame, bone, affineSize]. In the rest pose with scale 1 every map is the identity. */
export function writeBoneAffines(
  rest: RestBones,
  posed: Float32Array,
  scale: number,
  held: Float32Array,
  out: Float32Array,
): void {
  useKernels((kernels, memory) => {
    const [angles, affines] = [memory.put(held), memory.floats(out.length)];
    const frameCount = posed.length / (jointCount * 2);
    const joints = memory.put(posed);
    kernels.writeBoneAffines(putBones(memory, rest), joints, frameCount, scale, angles, affines);
    memory.take(angles, held);
    memory.take(affines, out);
  });
}

function putBones(memory: KernelMemory, rest: RestBones): Place {
  const joints = rest.bones.flatMap(({ from, to }) => [from, to]);
  const measures = rest.bones.flatMap(({ xPx, yPx, lengthPx, cos, sin }) => [
    xPx,
    yPx,
    lengthPx,
    cos,
    sin,
  ]);
  return memory.record(
    ...[rest.bones.length, jointCount, jointIndex.shoulderL * 2, jointIndex.shoulderR * 2],
    memory.put(Int32Array.from(joints)),
    memory.put(Uint8Array.from(rest.bones, ({ isShort }) => (isShort ? 1 : 0))),
    memory.put(Uint8Array.from(rest.bones, ({ isTrunk }) => (isTrunk ? 1 : 0))),
    memory.put(Float64Array.of(...measures, rest.shoulderWidthPx)),
  );
}

/** The angles of all bones at rest, radians, as the first `held`. */
export function restAngles(rest: RestBones): Float32Array {
  return Float32Array.from(rest.bones, ({ angle }) => angle);
}

function shoulderWidth(joints: Float32Array): number {
  const [i, j] = [jointIndex.shoulderL * 2, jointIndex.shoulderR * 2];
  return Math.hypot(joints[i] - joints[j], joints[i + 1] - joints[j + 1]);
}
