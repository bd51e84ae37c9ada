import type { Figure, LandmarkName } from './figure.ts';
import { measurePxPerMetre, worldLength } from './px-per-metre.ts';
import { type JointName, jointIndex } from './skeleton.ts';
import { subtract, type Vector } from './vector.ts';

export type Side = 'L' | 'R';

/** A figure's proportions, px of the picture; vectors x right, y up, z toward the viewer. */
export interface Build {
  /** Joints in the photo, on the plane z = 0. */
  readonly rest: Readonly<Record<JointName, Vector>>;
  readonly upperArm: number;
  readonly foreArm: number;
  readonly hand: number;
  readonly thigh: Readonly<Record<Side, number>>;
  readonly shin: Readonly<Record<Side, number>>;
  readonly foot: number;
  /** Hip to ankle, the unit of steps and of the root's way. */
  readonly leg: number;
  readonly shoulderWidth: number;
}

/** A limb in the photo may be this much longer than it looks, when the world landmarks say that it
 *  points out of the picture's plane. */
const foreshortenedMost = 1.35;

/** Foot and leg as shares of the stature: 0.152 and 0.491. Source: Winter, "Biomechanics and motor
 *  control of human movement", 2009, figure 4.1. */
const footShareOfLeg = 0.152 / 0.491;

/** Leg by trunk where the legs are not in the picture. Source: as above, 0.491 and 0.288. */
const legShareOfTrunk = 0.491 / 0.288;

/** restJoints: [joint, (x, y, depth)], picture px, y down. A limb is as long as the longer of both sides,
 *  seen in the picture or told by the world landmarks. */
export function measureBuild(figure: Figure, restJoints: Float32Array, halfBody: boolean): Build {
  const rest = Object.fromEntries(
    Object.entries(jointIndex).map(([name, i]) => [
      name,
      [restJoints[i * 3], -restJoints[i * 3 + 1], 0] satisfies Vector,
    ]),
  ) as unknown as Record<JointName, Vector>;
  const pictured = (a: JointName, b: JointName) => {
    const [x, y] = subtract(rest[a], rest[b]);
    return Math.max(1, Math.hypot(x, y));
  };
  const pxPerMetre = measurePxPerMetre(figure);
  const limb = (a: JointName, b: JointName, from: LandmarkName, to: LandmarkName) => {
    const seen = pictured(a, b);
    const told = worldLength(figure, from, to, 3) * pxPerMetre;
    return Math.max(seen, Math.min(told, foreshortenedMost * seen));
  };
  const upperArm = Math.max(
    limb('shoulderL', 'elbowL', 'leftShoulder', 'leftElbow'),
    limb('shoulderR', 'elbowR', 'rightShoulder', 'rightElbow'),
  );
  const foreArm = Math.max(
    limb('elbowL', 'wristL', 'leftElbow', 'leftWrist'),
    limb('elbowR', 'wristR', 'rightElbow', 'rightWrist'),
  );
  const trunk = pictured('neck', 'pelvis');
  const thigh = { L: pictured('hipL', 'kneeL'), R: pictured('hipR', 'kneeR') };
  const shin = { L: pictured('kneeL', 'ankleL'), R: pictured('kneeR', 'ankleR') };
  const leg = halfBody ? legShareOfTrunk * trunk : (thigh.L + thigh.R + shin.L + shin.R) / 2;
  return {
    rest,
    upperArm,
    foreArm,
    hand: Math.max(pictured('wristL', 'fingertipL'), pictured('wristR', 'fingertipR')),
    thigh,
    shin,
    foot: Math.max(footShareOfLeg * leg, pictured('ankleL', 'toeL'), pictured('ankleR', 'toeR')),
    leg,
    shoulderWidth: pictured('shoulderL', 'shoulderR'),
  };
}
