import type { Choreography } from '../../core/dance/choreography.ts';
import { jointCount, jointIndex } from '../../core/dance/skeleton.ts';
import { type Framing, planeOf } from '../engines/puppet/framing.ts';

/** The choreography in the picture as framing scales and shifts it as a whole, with nothing pulled in, held or
 *  damped: what a drawn dance is measured against. [frame, joint, (x, y)], picture px. */
export function placeDance({ joints }: Choreography, framing: Framing): Float32Array {
  const danced = planeOf(joints);
  const offset = [0, 1].map((axis) => {
    const pelvis = jointIndex.pelvis * 2 + axis;
    return framing.joints[pelvis] - framing.scale * danced[pelvis];
  });
  return danced.map((value, i) => framing.scale * value + offset[i % 2]);
}

/** One frame's joints: [joint, (x, y)], picture px. */
export function jointsAt(placed: Float32Array, frame: number): Float32Array {
  return placed.subarray(frame * jointCount * 2, (frame + 1) * jointCount * 2);
}
