import { armRadiusShare } from '../../../core/dance/bent-elbow.ts';
import { type JointName, jointIndex } from '../../../core/dance/skeleton.ts';
import type { Limb } from './limb.ts';

type Point = readonly [x: number, y: number];

/** The figure's bones as limbs, and its measures, picture px. */
export interface BodyPlan {
  readonly at: (joint: JointName) => Point;
  readonly arms: { readonly L: Limb; readonly R: Limb };
  readonly legs: { readonly L: Limb; readonly R: Limb };
  readonly trunk: Limb;
  readonly head: Limb;
  /** Shoulder to shoulder, or what the trunk's length says when the figure stands askew. */
  readonly shoulderWidthPx: number;
  /** Half the thickness of a bare arm. */
  readonly armRadiusPx: number;
}

/** Shoulders by trunk, at least. Source: biacromial 0.259 and trunk 0.288 of the stature, Winter,
 *  "Biomechanics and motor control of human movement", 2009, figure 4.1. */
const shouldersByTrunk = 0.259 / 0.288;

/** rest: [joint, (x, y, depth)], picture px. */
export function planBody(rest: Float32Array): BodyPlan {
  const at = (joint: JointName): Point => {
    const i = jointIndex[joint] * 3;
    return [rest[i], rest[i + 1]];
  };
  const distance = (a: JointName, b: JointName) =>
    Math.hypot(at(a)[0] - at(b)[0], at(a)[1] - at(b)[1]);
  const shoulderWidthPx = Math.max(
    8,
    distance('shoulderL', 'shoulderR'),
    0.75 * shouldersByTrunk * distance('neck', 'pelvis'),
  );
  const limb = (...joints: JointName[]): Limb => joints.map(at);
  return {
    at,
    arms: {
      L: limb('shoulderL', 'elbowL', 'wristL', 'fingertipL'),
      R: limb('shoulderR', 'elbowR', 'wristR', 'fingertipR'),
    },
    legs: {
      L: limb('hipL', 'kneeL', 'ankleL', 'toeL'),
      R: limb('hipR', 'kneeR', 'ankleR', 'toeR'),
    },
    trunk: limb('neck', 'waist', 'pelvis'),
    head: limb('neck', 'head', 'crown'),
    shoulderWidthPx,
    armRadiusPx: armRadiusShare * shoulderWidthPx,
  };
}
