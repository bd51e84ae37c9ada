import { type FaceFrame, faceFrameOf, faceToPicture } from '../../core/dance/face-frame.ts';
import { type Box, type Figure, landmarkIndex } from '../../core/dance/figure.ts';
import { DanceError } from '../../core/faults.ts';
import type { Note } from '../../core/job/note.ts';
import { checkLight, checkSharpness, faultWithoutFigure, type SearchedPeople } from './coach.ts';
import { coachLimits } from './coach-limits.ts';
import type { DecodedPhoto } from './decode.ts';
import { headLimits as limits } from './head-limits.ts';

/** What the coach must know of the search for people when only the head will dance. */
export interface SearchedFaces extends SearchedPeople {
  readonly people: readonly {
    readonly box: Box;
    readonly score: number;
    readonly face: FaceFrame;
  }[];
}

const FACE = ['nose', 'leftEye', 'rightEye', 'mouthLeft', 'mouthRight'] as const;

/** Whether the head of this photo can dance on a drawn body: close-ups, half and full bodies do.
 *  Returns what the person should know all the same.
 *  @throws DanceError NO_FACE to FACE_TOO_SMALL, TILTED, TOO_DARK, TOO_BLURRED */
export function coachHead(photo: DecodedPhoto, search: SearchedFaces): Note[] {
  const { figure } = search;
  if (figure === null) throw faultWithoutFigure(photo, search, 'NO_FACE');
  const frame = faceFrameOf(figure);
  const others = othersThan(frame, search.people);
  checkOthers(frame, others);
  checkSeen(figure, frame, photo.content);
  checkSize(photo, frame);
  const face = { box: boxOf(frame, photo.content), alpha: figure.alpha };
  checkLight(photo.picture, face.box, face.alpha);
  checkSharpness(photo, face);
  if (others.length === 0) return [];
  return [{ code: 'OTHERS_IGNORED', details: { count: others.length + 1 } }];
}

/** Everybody but the one whose face it is, however often, and nobody of whom the detector is not sure. */
function othersThan(frame: FaceFrame, people: SearchedFaces['people']): SearchedFaces['people'] {
  return people.filter(({ face, score }) => {
    const apart = Math.hypot(face.xPx - frame.xPx, face.yPx - frame.yPx) / frame.unitPx;
    return apart > limits.sameFaceUnits && score >= coachLimits.otherPersonScoreMin;
  });
}

function checkOthers(frame: FaceFrame, others: SearchedFaces['people']): void {
  const alike = others.filter(({ face }) => face.unitPx > limits.otherFaceSizeMax * frame.unitPx);
  if (alike.length > 0) throw new DanceError('SEVERAL_FACES', { count: alike.length + 1 });
}

/** In the picture as a whole, and from the front. */
function checkSeen(figure: Figure, frame: FaceFrame, content: Box): void {
  const degrees = Math.abs((frame.yawRad * 180) / Math.PI);
  if (degrees > limits.yawDegreesMax) {
    throw new DanceError('FACE_TURNED_AWAY', {
      degrees: Math.ceil(degrees),
      limitDegrees: limits.yawDegreesMax,
    });
  }
  const places = FACE.map((name) => landmarkIndex[name]);
  const { landmarks, visibility } = figure;
  const inside =
    isWithin(content, ...faceToPicture(frame, 0, limits.chinV)) &&
    places.every((i) => isWithin(content, landmarks[2 * i], landmarks[2 * i + 1]));
  if (!inside) throw new DanceError('FACE_CUT_OFF');
  if (places.some((i) => visibility[i] < limits.visibilityMin)) throw new DanceError('NO_FACE');
}

function checkSize(photo: DecodedPhoto, { unitPx }: FaceFrame): void {
  const perCanvasPx = photo.sourceHeightPx / photo.content.heightPx;
  const heightPx = limits.headUnits * unitPx * perCanvasPx;
  if (heightPx >= limits.headSourcePxMin) return;
  throw new DanceError('FACE_TOO_SMALL', {
    heightPx: Math.floor(heightPx),
    limitPx: limits.headSourcePxMin,
  });
}

/** Round the face, from brows to chin, within the photo; picture px. */
function boxOf(frame: FaceFrame, content: Box): Box {
  const REACH = { across: 1.2, up: 0.8, down: 1.8 };
  const [xPx, yPx] = faceToPicture(frame, 0, 0);
  const left = Math.max(content.xPx, Math.floor(xPx - REACH.across * frame.unitPx));
  const top = Math.max(content.yPx, Math.floor(yPx - REACH.up * frame.unitPx));
  const right = Math.min(content.xPx + content.widthPx, xPx + REACH.across * frame.unitPx);
  const bottom = Math.min(content.yPx + content.heightPx, yPx + REACH.down * frame.unitPx);
  return { xPx: left, yPx: top, widthPx: right - left, heightPx: bottom - top };
}

function isWithin(box: Box, xPx: number, yPx: number): boolean {
  const x = xPx - box.xPx;
  const y = yPx - box.yPx;
  return x >= 0 && y >= 0 && x <= box.widthPx && y <= box.heightPx;
}
