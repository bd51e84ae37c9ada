import { bones, jointCount } from '../../../core/dance/skeleton.ts';
import { affineSize, measureBones, restAngles, writeBoneAffines } from './bone-affines.ts';

const numbers = bones.length * affineSize;

/** The bones' affine maps in every frame: [frame, bone, affineSize]; a bone that points at the viewer keeps its last angle.
 *  rest: [joint, (x, y)]; joints: [frame, joint, (x, y)]. */
export function poseBones(rest: Float32Array, joints: Float32Array, scale: number): Float32Array {
  const restBones = measureBones(rest);
  const affines = new Float32Array((joints.length / (jointCount * 2)) * numbers);
  writeBoneAffines(restBones, joints, scale, restAngles(restBones), affines);
  return affines;
}

/** Hands them out frame by frame. */
export function createPosedBones(rest: Float32Array, joints: Float32Array, scale: number) {
  const affines = poseBones(rest, joints, scale);
  return (frame: number): Float32Array => affines.subarray(frame * numbers, (frame + 1) * numbers);
}
