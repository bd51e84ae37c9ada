import { type Figure, type LandmarkName, landmarkIndex } from './figure.ts';

/** A face's own axes in the picture. Its coordinates are u, along `across`, and v, along `down`, in lengths
 *  from the eyes to the mouth: the eyes lie at v = 0, the mouth at 1. */
export interface FaceFrame {
  /** Between the eyes, picture px. */
  readonly xPx: number;
  readonly yPx: number;
  /** Unit vector from the eye on the picture's left to the one on its right, of a face that looks at the viewer. */
  readonly across: readonly [number, number];
  /** Unit vector from the eyes to the chin. */
  readonly down: readonly [number, number];
  /** From the eyes to the mouth. */
  readonly unitPx: number;
  /** Against the picture's vertical, clockwise as seen, radians. */
  readonly rollRad: number;
  /** 0 looks at the viewer, positive to the picture's right, ±π is the back of a head; radians. */
  readonly yawRad: number;
}

/** Where the chin is in adults' faces, in the face's own coordinates. */
export const usualChinV = 1.75;

/** From ear to ear, the eyes lie at least this share above the mouth: less is a face that looks up or down. */
const LEAST_UNIT_SHARE = 0.45;

export function faceFrameOf({
  landmarks,
  worldLandmarks,
}: Pick<Figure, 'landmarks' | 'worldLandmarks'>): FaceFrame {
  const at = (name: LandmarkName): Point => {
    const i = 2 * landmarkIndex[name];
    return [landmarks[i], landmarks[i + 1]];
  };
  const depth = (name: LandmarkName) => worldLandmarks[3 * landmarkIndex[name] + 2];
  const sideways = (name: LandmarkName) => worldLandmarks[3 * landmarkIndex[name]];
  const eyes = middle(at('leftEye'), at('rightEye'));
  const mouth = middle(at('mouthLeft'), at('mouthRight'));
  const ears = length(minus(at('leftEar'), at('rightEar')));
  const eyeLine = minus(at('leftEye'), at('rightEye'));
  const axis = minus(mouth, eyes);
  const byAxis = Math.atan2(-axis[0], axis[1]);
  // From behind, the eyes have changed sides: the line through them is turned back.
  const facing = eyeLine[0] * Math.cos(byAxis) + eyeLine[1] * Math.sin(byAxis) >= 0 ? 1 : -1;
  const byEyes = Math.atan2(facing * eyeLine[1], facing * eyeLine[0]);
  const rollRad = byAxis + wrap(byEyes - byAxis) / 2;
  const noseX = sideways('nose') - (sideways('leftEar') + sideways('rightEar')) / 2;
  const noseAhead = (depth('leftEar') + depth('rightEar')) / 2 - depth('nose');
  return {
    xPx: eyes[0],
    yPx: eyes[1],
    across: [Math.cos(rollRad), Math.sin(rollRad)],
    down: [-Math.sin(rollRad), Math.cos(rollRad)],
    unitPx: Math.max(length(axis), LEAST_UNIT_SHARE * ears, 1e-6),
    rollRad,
    yawRad: Math.atan2(noseX, noseAhead),
  };
}

/** The picture's point (x, y), px, of face coordinates. */
export function faceToPicture(frame: FaceFrame, u: number, v: number): [number, number] {
  const { across, down, unitPx } = frame;
  return [
    frame.xPx + unitPx * (u * across[0] + v * down[0]),
    frame.yPx + unitPx * (u * across[1] + v * down[1]),
  ];
}

/** Face coordinates (u, v) of a point of the picture, px. */
export function pictureToFace(frame: FaceFrame, xPx: number, yPx: number): [number, number] {
  const { across, down, unitPx } = frame;
  const x = (xPx - frame.xPx) / unitPx;
  const y = (yPx - frame.yPx) / unitPx;
  return [x * across[0] + y * across[1], x * down[0] + y * down[1]];
}

type Point = readonly [number, number];

function middle(a: Point, b: Point): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function minus(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1]];
}

function length([x, y]: Point): number {
  return Math.hypot(x, y);
}

function wrap(angle: number): number {
  return Math.atan2(Math.sin(angle), Math.cos(angle));
}
