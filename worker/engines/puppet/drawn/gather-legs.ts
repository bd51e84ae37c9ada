import type { Choreography } from '../../../../core/dance/choreography.ts';
import { type JointName, jointCount, jointIndex } from '../../../../core/dance/skeleton.ts';
import { levels } from './body-shape.ts';
import type { ClothNet } from './cloth-net.ts';

/** A skirt as tight as this that covers the thighs keeps the legs together: sideways they go this share of the way. */
const tightFrom = 0.7;
const narrowShare = 0.45;

const legJoints: readonly JointName[] = ['kneeL', 'ankleL', 'toeL', 'kneeR', 'ankleR', 'toeR'];

/** Whoever wears a narrow skirt takes small steps, and squats with the knees together; with other clothes the dance stays
 *  as it is. */
export function gatherLegs(choreography: Choreography, nets: readonly ClothNet[]): Choreography {
  if (!nets.some(isNarrow)) return choreography;
  const { rest, frameCount } = choreography;
  const joints = choreography.joints.slice();
  const stride = jointCount * 3;
  const nearer = (frame: number, name: JointName) => {
    const at = jointIndex[name] * 3;
    return (1 - narrowShare) * (rest[at] - joints[frame * stride + at]);
  };
  for (let frame = 0; frame < frameCount; frame++) {
    // Each joint goes by its own way, so that a foot that stands still goes on doing so.
    const legs = legJoints.map((name) => nearer(frame, name));
    const trunk = nearer(frame, 'pelvis');
    for (let i = frame * stride; i < (frame + 1) * stride; i += 3) joints[i] += trunk;
    legJoints.forEach((name, i) => {
      joints[frame * stride + jointIndex[name] * 3] += legs[i] - trunk;
    });
  }
  return { ...choreography, joints };
}

function isNarrow({ piece }: ClothNet): boolean {
  const covers = piece.bottomLeft[1] > (levels.hip + levels.knee) / 2;
  return piece.hangsFrom === 'trunk' && piece.tight >= tightFrom && covers;
}
