import {
  faceFrameOf,
  faceToPicture,
  pictureToFace,
  usualChinV,
} from '../../../core/dance/face-frame.ts';
import { type Figure, landmarkIndex } from '../../../core/dance/figure.ts';

/** A point of a usual face that looks at the viewer: u along the eyes, v from the eyes to the mouth, as FaceFrame
 *  has them; and how far it comes forward, where the tip of the nose is 1 and the eyes are 0. */
interface FacePoint {
  readonly u: number;
  readonly v: number;
  readonly forward: number;
}

const EYE_U = 0.48;
const JAW = { u: 1.04, v: 0.05, forward: -0.6 };

/** The 68 points that the pose pictures show, as many of each part as the usual annotation has (Sagonas et al. 2013,
 *  figure 1): jaw 17, brows 10, nose 9, eyes 12, lips 20. Places are those of a drawn, average face. */
const usualFace: readonly FacePoint[] = [
  ...upTo(17).map((i) => {
    const angle = (Math.PI * i) / 16;
    const along = Math.cos(angle);
    return {
      u: -JAW.u * Math.sign(along) * Math.abs(along) ** 0.85,
      v: JAW.v + (usualChinV - JAW.v) * Math.sin(angle) ** 0.85,
      forward: JAW.forward * Math.abs(along),
    };
  }),
  ...[-1, 1].flatMap((side) =>
    upTo(5).map((i) => ({
      u: side * (side < 0 ? 0.86 - 0.15 * i : 0.26 + 0.15 * i),
      v: -0.3 - 0.09 * Math.sin((Math.PI * (i + 0.5)) / 5),
      forward: 0.1,
    })),
  ),
  ...upTo(4).map((i) => ({ u: 0, v: 0.03 + 0.19 * i, forward: 0.4 + 0.2 * i })),
  ...upTo(5).map((i) => ({ u: 0.11 * (i - 2), v: 0.7 - 0.03 * Math.abs(i - 2), forward: 0.6 })),
  ...[-1, 1].flatMap((side) =>
    upTo(6).map((i) => {
      const angle = Math.PI - (Math.PI * i) / 3;
      return { u: side * EYE_U + 0.21 * Math.cos(angle), v: -0.08 * Math.sin(angle), forward: 0 };
    }),
  ),
  ...ellipse(12, 0.37, 0.15),
  ...ellipse(8, 0.27, 0.05),
];

/** 68 points of the face in a photo, picture px: the usual ones, as wide as its eyes are apart, and turned as its nose
 *  tells. */
export function facePoints(
  figure: Pick<Figure, 'landmarks' | 'worldLandmarks'>,
): [number, number][] {
  const frame = faceFrameOf(figure);
  const uOf = (name: 'leftEye' | 'rightEye' | 'nose') => {
    const i = 2 * landmarkIndex[name];
    return pictureToFace(frame, figure.landmarks[i], figure.landmarks[i + 1])[0];
  };
  const [left, right] = [uOf('leftEye'), uOf('rightEye')];
  const width = Math.abs(left - right) / (2 * EYE_U);
  const turn = uOf('nose') - (left + right) / 2;
  return usualFace.map(({ u, v, forward }) => faceToPicture(frame, u * width + forward * turn, v));
}

/** Of the mouth, whose middle is at v = 1. */
function ellipse(count: number, halfWidth: number, halfHeight: number): FacePoint[] {
  return upTo(count).map((i) => {
    const angle = Math.PI - (2 * Math.PI * i) / count;
    return { u: halfWidth * Math.cos(angle), v: 1 - halfHeight * Math.sin(angle), forward: 0.2 };
  });
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
