import { landmarkIndex } from '../../core/dance/figure.ts';
import type { KernelMemory } from '../kernels/kernels.ts';
import type { Place } from '../kernels/place.ts';
import type { LandmarkReading } from './landmark-reading.ts';
import type { Grid } from './region.ts';

/** Where half-size pixels show the figure for sure, whatever its colour: the face, the feet, and the middle of each
 *  limb. In the kernels' memory. */
export function putSolidParts(memory: KernelMemory, reading: LandmarkReading, half: Grid): Place {
  const discs = [faceOf(reading, half), ...feetOf(reading, half)];
  const bones = bonesOf(reading, half);
  return memory.record(
    memory.put(Float64Array.from(discs.flat())),
    discs.length,
    memory.put(Float64Array.from(bones.flat())),
    bones.length,
  );
}

type Disc = [x: number, y: number, radius: number];

/** The face: whites of eyes and teeth are no gaps. */
function faceOf({ landmarks }: LandmarkReading, half: Grid): Disc {
  const { nose, leftEar, rightEar, mouthLeft, mouthRight, leftEye, rightEye } = landmarkIndex;
  const at = (i: number, axis: 0 | 1) =>
    (landmarks[2 * i + axis] - (axis === 0 ? half.xPx : half.yPx)) / half.stepPx;
  const middle = (a: number, b: number, axis: 0 | 1) => (at(a, axis) + at(b, axis)) / 2;
  const height = Math.hypot(
    middle(leftEye, rightEye, 0) - middle(mouthLeft, mouthRight, 0),
    middle(leftEye, rightEye, 1) - middle(mouthLeft, mouthRight, 1),
  );
  const width = Math.hypot(at(leftEar, 0) - at(rightEar, 0), at(leftEar, 1) - at(rightEar, 1));
  return [at(nose, 0), at(nose, 1), Math.max(height, width / 2)];
}

/** The feet: shoes on a floor of their own colour are no gaps. */
function feetOf({ landmarks, crop }: LandmarkReading, half: Grid): Disc[] {
  const FOOT_SHARE = 0.05; // of the crop's side
  const { leftAnkle, rightAnkle, leftHeel, rightHeel, leftFootIndex, rightFootIndex } =
    landmarkIndex;
  const radius = (FOOT_SHARE * crop.sidePx) / half.stepPx;
  return [leftAnkle, rightAnkle, leftHeel, rightHeel, leftFootIndex, rightFootIndex].map((i) => [
    (landmarks[2 * i] - half.xPx) / half.stepPx,
    (landmarks[2 * i + 1] - half.yPx) / half.stepPx,
    radius,
  ]);
}

type Bone = [fromX: number, fromY: number, toX: number, toY: number, radius: number];

/** The middle of each limb that is seen: a sleeve in the background's colour is no gap. */
function bonesOf({ landmarks, visibility, crop }: LandmarkReading, half: Grid): Bone[] {
  const LIMB_SHARE = 0.012; // of the crop's side
  const SEEN = 0.5;
  const l = landmarkIndex;
  const at = (i: number): [number, number] => [
    (landmarks[2 * i] - half.xPx) / half.stepPx,
    (landmarks[2 * i + 1] - half.yPx) / half.stepPx,
  ];
  const radius = (LIMB_SHARE * crop.sidePx) / half.stepPx;
  return [
    [l.leftShoulder, l.leftElbow],
    [l.leftElbow, l.leftWrist],
    [l.rightShoulder, l.rightElbow],
    [l.rightElbow, l.rightWrist],
    [l.leftHip, l.leftKnee],
    [l.leftKnee, l.leftAnkle],
    [l.rightHip, l.rightKnee],
    [l.rightKnee, l.rightAnkle],
  ]
    .filter((ends) => ends.every((i) => visibility[i] >= SEEN))
    .map(([from, to]) => [...at(from), ...at(to), radius]);
}
