import {
  type Box,
  type Figure,
  type LandmarkName,
  landmarkIndex,
} from '../../core/dance/figure.ts';
import { isHalfBody } from '../../core/dance/half-body.ts';
import { DanceError, type FaultCode } from '../../core/faults.ts';
import type { Note } from '../../core/job/note.ts';
import type { NameKey } from '../../core/words/words.ts';
import { type BodyMeasures, measureBody } from './body-measures.ts';
import { coachLimits as limits } from './coach-limits.ts';
import type { DecodedPhoto } from './decode.ts';
import { brightnessQuantile, readLuma, sharpnessOf } from './luma.ts';

/** What the coach must know of the search for people. */
export interface SearchedPeople {
  /** Everyone found, largest first; boxes in picture px. */
  readonly people: readonly { readonly box: Box; readonly score: number }[];
  /** The largest upright person. */
  readonly figure: Figure | null;
  /** Clockwise turns after which somebody stands upright, when nobody does as it is. */
  readonly quarterTurns: 0 | 1 | 2 | 3;
}

/** Share of the pixels whose brightness decides: a dark coat is not a dark photo. */
const brightShare = 0.9;

/** Whether this photo can dance, rule by rule; every rule has its own fault and its own limit.
 *  Returns what the person should know all the same.
 *  @throws DanceError with what is measured and its limit, NO_PERSON to LIMBS_CROSSED */
export function coach(photo: DecodedPhoto, search: SearchedPeople): Note[] {
  const { figure } = search;
  if (figure === null) throw faultWithoutFigure(photo, search);
  const { content } = photo;
  const body = measureBody(figure, content);
  const halfBody = isHalfBody(figure, content);
  const others = othersThan(figure, search.people);

  checkOthers(figure, others);
  checkLight(photo.picture, figure.box, figure.alpha);
  if (body.torsoShare < limits.torsoShareMin) throw new DanceError('FACE_ONLY');
  checkSize(photo, figure);
  checkSharpness(photo, figure);
  checkStance(body);
  checkVisible(figure, content, halfBody);
  if (!halfBody) {
    checkLegs(body);
    checkCamera(body);
  }
  checkCrossing(body, halfBody);

  const notes: Note[] = [];
  if (halfBody) notes.push({ code: 'HALF_BODY', details: {} });
  if (others.length > 0) {
    notes.push({ code: 'OTHERS_IGNORED', details: { count: others.length + 1 } });
  }
  if (1 / sourceScale(photo) >= limits.enlargementNoted) {
    const { sourceWidthPx: widthPx, sourceHeightPx: heightPx } = photo;
    notes.push({ code: 'PICTURE_ENLARGED', details: { widthPx, heightPx } });
  }
  return notes;
}

/** Why nobody can dance when nobody upright was found. nobody: the fault of an empty picture. */
export function faultWithoutFigure(
  photo: DecodedPhoto,
  search: SearchedPeople,
  nobody: FaultCode = 'NO_PERSON',
): DanceError {
  const luma = readLuma(photo.picture, photo.content, null, 1 / 4);
  const brightness = brightnessQuantile(luma, brightShare);
  if (brightness < limits.brightnessMin) return tooDark(brightness);
  const lying = (search.people[0]?.score ?? 0) >= limits.lyingPersonScoreMin;
  if (!lying) return new DanceError(nobody);
  const degrees = search.quarterTurns === 2 ? 180 : 90;
  return new DanceError('TILTED', { degrees, limitDegrees: limits.tiltDegreesMax });
}

/** Everybody but the figure, and nobody of whom the detector is not sure. */
function othersThan(figure: Figure, people: SearchedPeople['people']): Box[] {
  const own = people.reduce((best, { box }, i) => {
    return overlapPx(box, figure.box) > overlapPx(people[best].box, figure.box) ? i : best;
  }, 0);
  return people
    .filter(({ score }, i) => i !== own && score >= limits.otherPersonScoreMin)
    .map(({ box }) => box);
}

function checkOthers(figure: Figure, others: readonly Box[]): void {
  const size = (box: Box) => Math.sqrt(box.widthPx * box.heightPx);
  const alike = others.filter((box) => size(box) > limits.otherPersonSizeMax * size(figure.box));
  if (alike.length > 0) throw new DanceError('SEVERAL_PEOPLE', { count: alike.length + 1 });
}

function checkSize(photo: DecodedPhoto, figure: Figure): void {
  const perCanvasPx = photo.sourceHeightPx / photo.content.heightPx;
  const heightPx = figure.box.heightPx * perCanvasPx;
  const limitPx = Math.max(limits.figureSourcePxMin, limits.figureCanvasPxMin * perCanvasPx);
  if (heightPx < limitPx) {
    throw new DanceError('PERSON_TOO_SMALL', {
      heightPx: Math.floor(heightPx),
      limitPx: Math.ceil(limitPx),
    });
  }
}

export function checkLight(picture: DecodedPhoto['picture'], box: Box, alpha: Uint8Array): void {
  const scale = Math.min(1, limits.sharpnessHeightPx / box.heightPx);
  const brightness = brightnessQuantile(readLuma(picture, box, alpha, scale), brightShare);
  if (brightness < limits.brightnessMin) throw tooDark(brightness);
}

function tooDark(brightness: number): DanceError {
  return new DanceError('TOO_DARK', {
    brightness: shownBelow(brightness),
    limit: limits.brightnessMin,
  });
}

/** Judged no finer than the photo itself, so that enlarging does not count as blur. */
export function checkSharpness(
  photo: DecodedPhoto,
  { box, alpha }: Pick<Figure, 'box' | 'alpha'>,
): void {
  const scale = Math.min(sourceScale(photo), limits.sharpnessHeightPx / box.heightPx);
  const sharpness = sharpnessOf(readLuma(photo.picture, box, alpha, scale));
  if (sharpness < limits.sharpnessMin) {
    throw new DanceError('TOO_BLURRED', {
      sharpness: shownBelow(sharpness),
      limit: limits.sharpnessMin,
    });
  }
}

function checkStance(body: BodyMeasures): void {
  if (body.tiltDegrees > limits.tiltDegreesMax) {
    throw new DanceError('TILTED', {
      degrees: Math.ceil(body.tiltDegrees),
      limitDegrees: limits.tiltDegreesMax,
    });
  }
  const swapped = body.facingRatio < limits.behindFacingRatio;
  if (swapped || body.noseAheadMetres < -limits.behindNoseMetres) {
    throw new DanceError('SEEN_FROM_BEHIND');
  }
  const narrow = body.shoulderRatio < limits.narrowShoulderRatio;
  if (narrow && body.yawDegrees > limits.yawDegreesMax) {
    throw new DanceError('TURNED_SIDEWAYS', {
      degrees: Math.ceil(body.yawDegrees),
      limitDegrees: limits.yawDegreesMax,
    });
  }
}

function checkVisible(figure: Figure, content: Box, halfBody: boolean): void {
  const shown = (name: LandmarkName) => {
    const i = landmarkIndex[name];
    const x = figure.landmarks[2 * i] - content.xPx;
    const y = figure.landmarks[2 * i + 1] - content.yPx;
    const inside = x >= 0 && y >= 0 && x <= content.widthPx && y <= content.heightPx;
    return inside && figure.visibility[i] >= limits.visibilityMin;
  };
  const limbs: NameKey[] = [];
  for (const side of ['left', 'right'] as const) {
    if (!shown(`${side}Wrist`)) limbs.push(shown(`${side}Elbow`) ? `${side}Hand` : `${side}Arm`);
    if (halfBody) continue;
    if (!shown(`${side}Ankle`)) limbs.push(shown(`${side}Knee`) ? `${side}Foot` : `${side}Leg`);
  }
  if (limbs.length > 0) throw new DanceError('LIMBS_HIDDEN', { limbs });
}

function checkLegs({ kneeDegrees }: BodyMeasures): void {
  if (kneeDegrees >= limits.kneeDegreesMin) return;
  throw new DanceError('NOT_STANDING', {
    degrees: Math.floor(kneeDegrees),
    limitDegrees: limits.kneeDegreesMin,
  });
}

/** Proportions alone may be the figure's own (a long coat lengthens the trunk), and depth alone a guess: both
 *  must speak for it. From above, the whole figure is shortened too. */
function checkCamera({ pitchDegrees, statureRatio }: BodyMeasures): void {
  const { byProportion, byDepth } = pitchDegrees;
  if (Math.sign(byProportion) !== Math.sign(byDepth)) return;
  const degrees = Math.sqrt(byProportion * byDepth);
  if (degrees <= limits.pitchDegreesMax) return;
  if (byDepth > 0 && statureRatio > limits.levelStatureRatio) return;
  throw new DanceError('CAMERA_ANGLE', {
    from: byDepth > 0 ? 'above' : 'below',
    degrees: Math.ceil(degrees),
    limitDegrees: limits.pitchDegreesMax,
  });
}

function checkCrossing(body: BodyMeasures, halfBody: boolean): void {
  const limbs: NameKey[] = [];
  if (body.armCrossing.left > limits.armCrossingMax) limbs.push('leftArm');
  if (body.armCrossing.right > limits.armCrossingMax) limbs.push('rightArm');
  if (!halfBody && body.legCrossing > limits.legCrossingMax) limbs.push('leftLeg', 'rightLeg');
  if (limbs.length > 0) throw new DanceError('LIMBS_CROSSED', { limbs });
}

/** The photo's own pixels for each of the canvas, at most 1. */
function sourceScale(photo: DecodedPhoto): number {
  return Math.min(1, photo.sourceHeightPx / photo.content.heightPx);
}

/** Whole percents, rounded down so that a value below its limit never reads like it. */
function shownBelow(fraction: number): number {
  return Math.floor(fraction * 100) / 100;
}

function overlapPx(a: Box, b: Box): number {
  const width = Math.min(a.xPx + a.widthPx, b.xPx + b.widthPx) - Math.max(a.xPx, b.xPx);
  const height = Math.min(a.yPx + a.heightPx, b.yPx + b.heightPx) - Math.max(a.yPx, b.yPx);
  return Math.max(0, width) * Math.max(0, height);
}
