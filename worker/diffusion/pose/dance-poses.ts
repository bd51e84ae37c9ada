import type { Choreography } from '../../../core/dance/choreography.ts';
import { type Figure, type LandmarkName, landmarkIndex } from '../../../core/dance/figure.ts';
import { type JointName, jointCount, jointIndex } from '../../../core/dance/skeleton.ts';
import type { Vector } from '../../../core/dance/vector.ts';
import type { Point } from '../pose-canvas.ts';
import type { SkeletonPose } from '../pose-picture.ts';
import { facePoints } from './face-points.ts';
import { type Fit, fitDance } from './fit-dance.ts';
import { followHead } from './follow-head.ts';
import { relaxedHand } from './relaxed-hand.ts';

interface Danced {
  readonly choreography: Choreography;
  readonly figure: Figure;
  readonly picture: { readonly widthPx: number; readonly heightPx: number };
}

/** OpenPose's joints 1 to 13 by those of a dance. */
const trunkAndLimbs = [
  'neck',
  'shoulderR',
  'elbowR',
  'wristR',
  'shoulderL',
  'elbowL',
  'wristL',
  'hipR',
  'kneeR',
  'ankleR',
  'hipL',
  'kneeL',
  'ankleL',
] as const satisfies readonly JointName[];

/** Those that a half body does not show. */
const legs: ReadonlySet<JointName> = new Set(['kneeR', 'ankleR', 'kneeL', 'ankleL']);

/** OpenPose's joints 14 to 17. */
const headLandmarks = [
  'rightEye',
  'leftEye',
  'rightEar',
  'leftEar',
] as const satisfies readonly LandmarkName[];

/** A dance frame by frame as OpenPose would see it, in px of the photo. The dance has the person's own bone lengths
 *  already, in space, so nothing is stretched here; what it does not tell comes from the photo: the face follows the
 *  head's bone, and the hands hang at ease from the wrist. The whole is made smaller where it would leave the picture.
 *  Joints: Cao et al. 2019 (OpenPose), figure 2. */
export function dancePoses({ choreography, figure, picture }: Danced): SkeletonPose[] {
  const fit = fitDance(choreography, picture);
  const { joints, rest, frameCount } = choreography;
  const seen = (['nose', ...headLandmarks] as const).map((name) => landmarkOf(figure, name));
  const head = followHead(figure, rest, [...seen, ...facePoints(figure)]);
  return Array.from({ length: frameCount }, (_, frame) => {
    const moment = joints.subarray(frame * jointCount * 3, (frame + 1) * jointCount * 3);
    const [nose, ...others] = head(moment).map(([x, y]) => fit.place(x, y));
    return {
      body: [
        nose,
        ...trunkAndLimbs.map((name) => place(choreography, moment, name, fit)),
        ...others.slice(0, 4),
      ],
      hands: [handOf(moment, 'L', fit), handOf(moment, 'R', fit)],
      face: others.slice(4),
    };
  });
}

function landmarkOf({ landmarks }: Figure, name: LandmarkName): [number, number] {
  const i = 2 * landmarkIndex[name];
  return [landmarks[i], landmarks[i + 1]];
}

function place(
  { halfBody }: Choreography,
  moment: Float32Array,
  name: JointName,
  fit: Fit,
): Point | null {
  if (halfBody && legs.has(name)) return null;
  const i = 3 * jointIndex[name];
  return fit.place(moment[i], moment[i + 1]);
}

/** The person's left hand is on the picture's right, its body to its left. */
function handOf(moment: Float32Array, side: 'L' | 'R', fit: Fit): Point[] {
  const at = (name: JointName): Vector => {
    const i = 3 * jointIndex[name];
    return [moment[i], -moment[i + 1], moment[i + 2]];
  };
  const joints = relaxedHand(at(`wrist${side}`), at(`fingertip${side}`), side === 'L' ? 1 : -1);
  return joints.map(([x, y]) => fit.place(x, -y));
}
