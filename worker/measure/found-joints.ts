import { type LandmarkName, landmarkIndex } from '../../core/dance/figure.ts';
import { type JointName, jointCount, jointIndex } from '../../core/dance/skeleton.ts';

/** The 12 body joints that are compared, with the landmark that finds each. */
const compared = [
  ['shoulderL', 'leftShoulder'],
  ['shoulderR', 'rightShoulder'],
  ['elbowL', 'leftElbow'],
  ['elbowR', 'rightElbow'],
  ['wristL', 'leftWrist'],
  ['wristR', 'rightWrist'],
  ['hipL', 'leftHip'],
  ['hipR', 'rightHip'],
  ['kneeL', 'leftKnee'],
  ['kneeR', 'rightKnee'],
  ['ankleL', 'leftAnkle'],
  ['ankleR', 'rightAnkle'],
] as const satisfies readonly (readonly [JointName, LandmarkName])[];

/** A joint counts as found within this part of the torso (PCK at 0.2). */
const foundWithin = 0.2;

const upperBody = new Set(compared.slice(0, 6).map(([joint]) => joint));

export interface FoundJoints {
  readonly found: number;
  readonly asked: number;
}

/** Counts of found joints by kind: all 12, wrists, ankles. */
export interface FoundCounts {
  readonly all: FoundJoints;
  readonly wrists: FoundJoints;
  readonly ankles: FoundJoints;
}

export const nothingFound: FoundCounts = {
  all: { found: 0, asked: 0 },
  wrists: { found: 0, asked: 0 },
  ankles: { found: 0, asked: 0 },
};

/** Compares the joints that one frame should show with the landmarks found in it: PCK at 0.2 of the torso,
 *  torso = mean of the two shoulder–hip diagonals of those joints.
 *  asked: [joint, (x, y)], picture px; landmarks: [landmark, (x, y)], picture px, or null when nobody was found.
 *  A half body has no legs to compare.
 *  Source of PCK: Yang & Ramanan, "Articulated human detection with flexible mixtures of parts", 2013. */
export function countFoundJoints(
  asked: Float32Array,
  landmarks: Float32Array | null,
  halfBody: boolean,
): FoundCounts {
  if (asked.length !== jointCount * 2) throw new RangeError(`asked has ${asked.length} values`);
  const between = (a: JointName, b: JointName) =>
    Math.hypot(
      asked[jointIndex[a] * 2] - asked[jointIndex[b] * 2],
      asked[jointIndex[a] * 2 + 1] - asked[jointIndex[b] * 2 + 1],
    );
  const torso = (between('shoulderL', 'hipR') + between('shoulderR', 'hipL')) / 2;
  const counts = { all: [0, 0], wrists: [0, 0], ankles: [0, 0] };
  for (const [joint, landmark] of compared) {
    if (halfBody && !upperBody.has(joint)) continue;
    const j = jointIndex[joint] * 2;
    const l = landmarkIndex[landmark] * 2;
    const near =
      landmarks !== null &&
      Math.hypot(asked[j] - landmarks[l], asked[j + 1] - landmarks[l + 1]) <= foundWithin * torso;
    const kinds = [counts.all];
    if (joint.startsWith('wrist')) kinds.push(counts.wrists);
    if (joint.startsWith('ankle')) kinds.push(counts.ankles);
    for (const kind of kinds) {
      kind[0] += near ? 1 : 0;
      kind[1] += 1;
    }
  }
  const asCount = ([found, asked]: number[]) => ({ found, asked });
  return {
    all: asCount(counts.all),
    wrists: asCount(counts.wrists),
    ankles: asCount(counts.ankles),
  };
}

export function addCounts(a: FoundCounts, b: FoundCounts): FoundCounts {
  const add = (kind: keyof FoundCounts) => ({
    found: a[kind].found + b[kind].found,
    asked: a[kind].asked + b[kind].asked,
  });
  return { all: add('all'), wrists: add('wrists'), ankles: add('ankles') };
}

/** Share found, 0..1; 1 when nothing was asked. */
export function foundFraction({ found, asked }: FoundJoints): number {
  return asked === 0 ? 1 : found / asked;
}
