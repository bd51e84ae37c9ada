import {
  type Box,
  type Figure,
  type LandmarkName,
  landmarkIndex,
} from '../../core/dance/figure.ts';

/** What the coach's rules are about, measured on one figure. Left and right are the figure's own. */
export interface BodyMeasures {
  /** Part of the line from mid-shoulder to mid-hip that lies inside the photo, 0..1. */
  readonly torsoShare: number;
  /** The trunk against the picture's vertical, degrees, 0..180. */
  readonly tiltDegrees: number;
  /** The trunk turned about its own axis: 0 faces the camera, 90 is a side view, 180 a back; degrees. */
  readonly yawDegrees: number;
  /** Distance of the shoulders over the trunk's length, both in the picture. */
  readonly shoulderRatio: number;
  /** Metres by which the nose lies nearer to the camera than the ears. */
  readonly noseAheadMetres: number;
  /** Left shoulder and hip on the picture's right, as of somebody who faces the camera: their distances
   *  from the right ones over the trunk's length, the smaller in size; negative from behind. */
  readonly facingRatio: number;
  /** How far the camera looks down (positive) or up, degrees, told in two independent ways. */
  readonly pitchDegrees: { readonly byProportion: number; readonly byDepth: number };
  /** From the nose to mid-ankle over the distance of the shoulders, both in the picture. */
  readonly statureRatio: number;
  /** Inner angle of the straighter knee, degrees; 180 is straight. */
  readonly kneeDegrees: number;
  /** How far a wrist lies beyond the trunk's middle line on the other side, over half the distance
   *  of the shoulders; negative on its own side, and where the wrist is not before the trunk. */
  readonly armCrossing: { readonly left: number; readonly right: number };
  /** How far the ankles have changed sides, over the distance of the hips; negative side by side. */
  readonly legCrossing: number;
}

/** The hips' world landmarks of people who face the camera show this turn.
 *  Measured on upright photos and drawings from the front: −16..−26. */
const hipYawBiasDegrees = -20;

/** Legs over trunk in the picture, hip to ankle over shoulder to hip, seen from their own height. */
const levelLegRatio = 1.75;
/** The legs' slope in depth of somebody who stands upright, seen from that height. */
const levelLegSlopeDegrees = 8;
/** How both change with the camera's pitch: fitted to photos re-projected at −50..50 degrees. */
const pitchPerLogRatioDegrees = 180;
const pitchPerLegSlope = 3;

/** A wrist is before the trunk from a little above the shoulders to this share of the trunk's length. */
const trunkFromShare = -0.2;
const trunkToShare = 0.85;

type Point = readonly [number, number, number];

export function measureBody(figure: Figure, content: Box): BodyMeasures {
  const at = (name: LandmarkName): Point => {
    const i = landmarkIndex[name];
    return [figure.landmarks[2 * i], figure.landmarks[2 * i + 1], 0];
  };
  const world = (name: LandmarkName): Point => {
    const i = landmarkIndex[name] * 3;
    const { worldLandmarks } = figure;
    return [worldLandmarks[i], worldLandmarks[i + 1], worldLandmarks[i + 2]];
  };
  const shoulders = middle(at('leftShoulder'), at('rightShoulder'));
  const hips = middle(at('leftHip'), at('rightHip'));
  const trunk = minus(hips, shoulders);
  const trunkPx = Math.max(length(trunk), 1e-6);
  const shoulderSpan = at('leftShoulder')[0] - at('rightShoulder')[0];
  const hipSpan = at('leftHip')[0] - at('rightHip')[0];
  const ankleSpan = at('leftAnkle')[0] - at('rightAnkle')[0];
  const edgeYPx = content.yPx + content.heightPx;
  const crossing = (wrist: Point, side: 1 | -1): number => {
    const fromShoulders = minus(wrist, shoulders);
    const along = dot(fromShoulders, trunk) / trunkPx ** 2;
    if (along < trunkFromShare || along > trunkToShare) return -1;
    // Distance from the middle line, positive towards the figure's left for somebody facing us.
    const aside = (fromShoulders[0] * trunk[1] - fromShoulders[1] * trunk[0]) / trunkPx;
    const halfSpan = Math.max(length(minus(at('leftShoulder'), at('rightShoulder'))) / 2, 1e-6);
    return (-side * Math.sign(shoulderSpan || 1) * aside) / halfSpan;
  };
  return {
    torsoShare: clamp01((edgeYPx - shoulders[1]) / Math.max(hips[1] - shoulders[1], 1e-6)),
    tiltDegrees: degrees(Math.atan2(Math.abs(trunk[0]), trunk[1])),
    yawDegrees: yawOf(world),
    shoulderRatio: Math.abs(shoulderSpan) / trunkPx,
    noseAheadMetres: middle(world('leftEar'), world('rightEar'))[2] - world('nose')[2],
    facingRatio: (Math.abs(shoulderSpan) < Math.abs(hipSpan) ? shoulderSpan : hipSpan) / trunkPx,
    pitchDegrees: pitchOf(at, world, trunkPx),
    statureRatio:
      length(minus(middle(at('leftAnkle'), at('rightAnkle')), at('nose'))) /
      Math.max(Math.abs(shoulderSpan), 1e-6),
    kneeDegrees: Math.max(
      innerAngle(world('leftHip'), world('leftKnee'), world('leftAnkle')),
      innerAngle(world('rightHip'), world('rightKnee'), world('rightAnkle')),
    ),
    armCrossing: { left: crossing(at('leftWrist'), 1), right: crossing(at('rightWrist'), -1) },
    legCrossing: (-ankleSpan * Math.sign(hipSpan || 1)) / Math.max(Math.abs(hipSpan), 1e-6),
  };
}

/** Mean turn of shoulders and hips, the hips' bias taken off. */
function yawOf(world: (name: LandmarkName) => Point): number {
  const turn = (left: Point, right: Point) => Math.atan2(right[2] - left[2], left[0] - right[0]);
  const shoulders = turn(world('leftShoulder'), world('rightShoulder'));
  const hips = turn(world('leftHip'), world('rightHip')) - (hipYawBiasDegrees * Math.PI) / 180;
  return Math.abs(
    degrees(Math.atan2(Math.sin(shoulders) + Math.sin(hips), Math.cos(shoulders) + Math.cos(hips))),
  );
}

function pitchOf(
  at: (name: LandmarkName) => Point,
  world: (name: LandmarkName) => Point,
  trunkPx: number,
): BodyMeasures['pitchDegrees'] {
  const hips = middle(at('leftHip'), at('rightHip'));
  const knees = middle(at('leftKnee'), at('rightKnee'));
  const ankles = middle(at('leftAnkle'), at('rightAnkle'));
  const legPx = length(minus(knees, hips)) + length(minus(ankles, knees));
  const leg = minus(
    middle(world('leftAnkle'), world('rightAnkle')),
    middle(world('leftHip'), world('rightHip')),
  );
  const slopeDegrees = degrees(Math.atan2(leg[2], leg[1]));
  return {
    byProportion:
      -pitchPerLogRatioDegrees * Math.log(Math.max(legPx / trunkPx, 0.1) / levelLegRatio),
    byDepth: pitchPerLegSlope * (slopeDegrees - levelLegSlopeDegrees),
  };
}

function innerAngle(a: Point, corner: Point, b: Point): number {
  const u = minus(a, corner);
  const v = minus(b, corner);
  const cosine = dot(u, v) / Math.max(length(u) * length(v), 1e-9);
  return degrees(Math.acos(Math.min(1, Math.max(-1, cosine))));
}

function middle(a: Point, b: Point): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
}

function minus(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function length(a: Point): number {
  return Math.hypot(...a);
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}

function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}
