import { bones, jointCount } from '../../../core/dance/skeleton.ts';
import { affineSize, measureBones, restAngles, writeBoneAffines } from './bone-affines.ts';

/** Hands out the bones' affine maps frame by frame, in order, so that a bone that points at the viewer
 *  keeps its last angle. rest: [joint, (x, y)]; joints: [frame, joint, (x, y)]. */
export function createPosedBones(rest: Float32Array, joints: Float32Array, scale: number) {
  const restBones = measureBones(rest);
  const held = restAngles(restBones);
  const affines = new Float32Array(bones.length * affineSize);
  return function affinesAt(frame: number): Float32Array {
    const from = frame * jointCount * 2;
    writeBoneAffines(restBones, joints.subarray(from, from + jointCount * 2), scale, held, affines);
    return affines;
  };
}
