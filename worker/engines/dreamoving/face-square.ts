import { faceFrameOf, faceToPicture, usualChinV } from '../../../core/dance/face-frame.ts';
import {
  type Box,
  type Figure,
  type LandmarkName,
  landmarkIndex,
} from '../../../core/dance/figure.ts';
import type { Picture } from '../../../core/media/picture.ts';

/** Of an adult's face, above the eyes, in its own coordinates: the hairline. */
const HAIRLINE_V = -1.15;
/** How much larger than from hairline to chin the square is: the face, and little of the hair. */
const MARGIN = 1.15;
/** Less is a guess where a face would be. */
const LEAST_VISIBILITY = 0.5;
/** Beyond this a head shows its back. */
const MOST_YAW_RAD = (100 * Math.PI) / 180;

const seen = ['nose', 'leftEye', 'rightEye'] as const satisfies readonly LandmarkName[];

/** The square of a picture that holds a face and little else, picture px, within it; null where no face is seen. Hair
 *  and clothes are left out, since the sentence tells of them.
 *  Source: tencent-ailab/IP-Adapter, README, "plus-face". */
export function faceSquare(figure: Figure, picture: Picture): Box | null {
  const frame = faceFrameOf(figure);
  const isSeen = seen.some((name) => figure.visibility[landmarkIndex[name]] >= LEAST_VISIBILITY);
  if (!isSeen || Math.abs(frame.yawRad) > MOST_YAW_RAD) return null;
  const [x, y] = faceToPicture(frame, 0, (HAIRLINE_V + usualChinV) / 2);
  const { widthPx, heightPx } = picture;
  const wanted = MARGIN * (usualChinV - HAIRLINE_V) * frame.unitPx;
  const side = Math.max(1, Math.min(Math.round(wanted), widthPx, heightPx));
  const place = (middle: number, length: number) =>
    Math.min(length - side, Math.max(0, Math.round(middle - side / 2)));
  return {
    xPx: place(x, widthPx),
    yPx: place(y, heightPx),
    widthPx: side,
    heightPx: side,
  };
}
