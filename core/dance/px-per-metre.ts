import { type Figure, type LandmarkName, landmarkIndex } from './figure.ts';

/** Where somebody's landmarks are, in the picture and in the world. */
export type SeenBody = Pick<Figure, 'landmarks' | 'worldLandmarks' | 'visibility'>;

const longBones = [
  ['leftShoulder', 'leftHip'],
  ['rightShoulder', 'rightHip'],
  ['leftHip', 'leftKnee'],
  ['rightHip', 'rightKnee'],
  ['leftKnee', 'leftAnkle'],
  ['rightKnee', 'rightAnkle'],
] as const satisfies readonly (readonly [LandmarkName, LandmarkName])[];

/** Picture px a metre: the median over the long bones that can be seen, in the picture's plane. */
export function measurePxPerMetre(figure: SeenBody): number {
  const seen = (name: LandmarkName) => figure.visibility[landmarkIndex[name]] > 0.5;
  const scales = longBones
    .filter(([a, b]) => seen(a) && seen(b))
    .map(([a, b]) => pictureLength(figure, a, b) / worldLength(figure, a, b, 2))
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  return scales.length > 0 ? scales[scales.length >> 1] : 0;
}

function pictureLength({ landmarks }: SeenBody, a: LandmarkName, b: LandmarkName): number {
  const [i, j] = [landmarkIndex[a] * 2, landmarkIndex[b] * 2];
  return Math.hypot(landmarks[i] - landmarks[j], landmarks[i + 1] - landmarks[j + 1]);
}

/** Metres between two world landmarks, in the picture's plane (2 axes) or in space (3). */
export function worldLength(
  { worldLandmarks }: Pick<Figure, 'worldLandmarks'>,
  a: LandmarkName,
  b: LandmarkName,
  axes: 2 | 3,
) {
  let sum = 0;
  for (let axis = 0; axis < axes; axis++) {
    sum +=
      (worldLandmarks[landmarkIndex[a] * 3 + axis] - worldLandmarks[landmarkIndex[b] * 3 + axis]) **
      2;
  }
  return Math.sqrt(sum);
}
