import { centreElbow } from './bent-elbow.ts';
import { type Figure, type LandmarkName, landmarkIndex } from './figure.ts';
import { type JointName, jointCount, jointIndex } from './skeleton.ts';

type Point = readonly [x: number, y: number];

/** Share of the way from pelvis to neck at which the trunk bends. */
const waistShare = 0.42;

/** From wrist to fingertip, as a share of the forearm. Source: hand 0.108 and forearm 0.146 of the
 *  stature, Winter, "Biomechanics and motor control of human movement", 2009, figure 4.1; the landmarks
 *  of the fingers are their knuckles. */
const handShare = 0.74;
const bentHandShare = 0.45;

/** From the ears to the top of the skull, as a share of the neck–ears distance, where the mask says nothing. */
const crownShare = 1;

/** Where the joints of a dance are in the photo: [joint, (x, y, depth)], picture px, y down, depth 0. */
export function findRestJoints(
  figure: Figure,
  picture: { widthPx: number; heightPx: number },
): Float32Array {
  const rest = new Float32Array(jointCount * 3);
  const at = (name: LandmarkName): Point => {
    const i = landmarkIndex[name] * 2;
    return [figure.landmarks[i], figure.landmarks[i + 1]];
  };
  const set = (name: JointName, [x, y]: Point) => {
    rest[jointIndex[name] * 3] = x;
    rest[jointIndex[name] * 3 + 1] = y;
  };
  const pelvis = middle(at('leftHip'), at('rightHip'));
  const neck = middle(at('leftShoulder'), at('rightShoulder'));
  const head = middle(at('leftEar'), at('rightEar'));
  const shoulderWidthPx = distance(at('leftShoulder'), at('rightShoulder'));
  set('pelvis', pelvis);
  set('waist', mix(pelvis, neck, waistShare));
  set('neck', neck);
  set('head', head);
  set('crown', crownOf(figure, picture, neck, head));
  for (const [side, prefix] of [
    ['L', 'left'],
    ['R', 'right'],
  ] as const) {
    const shoulder = at(`${prefix}Shoulder`);
    const wrist = at(`${prefix}Wrist`);
    const arm = [shoulder, at(`${prefix}Elbow`), wrist] as const;
    const elbow = centreElbow(figure, picture, arm, shoulderWidthPx);
    set(`shoulder${side}`, shoulder);
    set(`elbow${side}`, elbow);
    set(`wrist${side}`, wrist);
    set(
      `fingertip${side}`,
      fingertipOf(elbow, wrist, middle(at(`${prefix}Index`), at(`${prefix}Pinky`))),
    );
    set(`hip${side}`, at(`${prefix}Hip`));
    set(`knee${side}`, at(`${prefix}Knee`));
    set(`ankle${side}`, at(`${prefix}Ankle`));
    set(`toe${side}`, at(`${prefix}FootIndex`));
  }
  return rest;
}

function fingertipOf(elbow: Point, wrist: Point, knuckles: Point): Point {
  const foreArm = distance(elbow, wrist);
  const hand = distance(wrist, knuckles);
  const direction: Point =
    hand > 0.1 * foreArm
      ? [(knuckles[0] - wrist[0]) / hand, (knuckles[1] - wrist[1]) / hand]
      : [
          (wrist[0] - elbow[0]) / Math.max(foreArm, 1),
          (wrist[1] - elbow[1]) / Math.max(foreArm, 1),
        ];
  const length = Math.min(handShare * foreArm, Math.max(bentHandShare * foreArm, 1.8 * hand));
  return [wrist[0] + direction[0] * length, wrist[1] + direction[1] * length];
}

/** The top of the mask above the ears along the head's axis, within what a head can be. */
function crownOf(
  figure: Figure,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
  neck: Point,
  head: Point,
): Point {
  const axis = distance(neck, head);
  const up: Point = axis > 1 ? [(head[0] - neck[0]) / axis, (head[1] - neck[1]) / axis] : [0, -1];
  const usual = crownShare * Math.max(axis, 1);
  let length = 0;
  for (let reach = 0; reach <= 2 * usual; reach++) {
    const x = Math.round(head[0] + up[0] * reach);
    const y = Math.round(head[1] + up[1] * reach);
    if (x < 0 || y < 0 || x >= widthPx || y >= heightPx) break;
    if (figure.alpha[y * widthPx + x] >= 128) length = reach;
  }
  const sure = Math.max(0.6 * usual, length);
  return [head[0] + up[0] * sure, head[1] + up[1] * sure];
}

function mix(a: Point, b: Point, fraction: number): Point {
  return [a[0] + (b[0] - a[0]) * fraction, a[1] + (b[1] - a[1]) * fraction];
}

function middle(a: Point, b: Point): Point {
  return mix(a, b, 0.5);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
