import type { Build, Side } from './build.ts';
import type { ChannelValues } from './channels.ts';
import type { JointName } from './skeleton.ts';
import type { FootMoment } from './steps.ts';
import { bendLimb, reachShare } from './two-bone.ts';
import {
  add,
  bodyRotation,
  lengthOf,
  multiply,
  type Rotation,
  rotate,
  scale,
  subtract,
  type Vector,
} from './vector.ts';

/** Everything that decides one frame's pose. */
export interface PoseParameters {
  readonly channels: ChannelValues;
  readonly feet: Readonly<Record<Side, FootMoment>>;
}

export type Pose = Record<JointName, Vector>;

/** A cut-out shows one side of the body: the trunk turns no further, degrees. */
const yawLimit = 30;

/** How far a raised arm takes its shoulder along, shoulder widths up and inward at full height. */
const shoulderLift = 0.1;
const shoulderInward = 0.06;

/** Where sinking begins, or passes from one leg to the other, it is smooth over this, leg lengths. */
const softSinkShare = 0.02;

/** Toes sink by this much of the foot's length when the foot is high in the air. */
const toeSink = 0.5;

const radians = Math.PI / 180;

/** +1 where outward is the picture's right: the dancer's left side. */
const outward = { L: 1, R: -1 } as const;

/** Forward kinematics of trunk and arms, inverse kinematics of the legs: joints in px, x right, y up,
 *  z toward the viewer, in the photo's place. The pelvis sinks as far as the feet need to be where they are wanted. */
export function poseFigure(
  build: Build,
  { channels, feet }: PoseParameters,
  halfBody: boolean,
): Pose {
  const { rest } = build;
  const c = channels;
  const { turned, spine, chest, neck, head } = trunkOf(c);
  const ankles = {
    L: ankleGoal(build, feet.L, 'L'),
    R: ankleGoal(build, feet.R, 'R'),
  };
  const wanted: Vector = add(rest.pelvis, [c['root.x'] * build.leg, c['root.y'] * build.leg, 0]);
  const pelvis = halfBody
    ? add(rest.pelvis, [c['root.x'] * build.leg, Math.min(0, c['root.y'] * build.leg), 0])
    : sinkToFeet(build, wanted, turned, ankles);
  const from = (parent: Vector, turn: Rotation, a: JointName, b: JointName) =>
    add(parent, rotate(turn, subtract(rest[b], rest[a])));
  const waist = from(pelvis, spine, 'pelvis', 'waist');
  const neckJoint = from(waist, chest, 'waist', 'neck');
  const headJoint = from(neckJoint, neck, 'neck', 'head');
  const pose: Partial<Pose> = {
    pelvis,
    waist,
    neck: neckJoint,
    head: headJoint,
    crown: from(headJoint, head, 'head', 'crown'),
  };
  for (const side of ['L', 'R'] as const) {
    Object.assign(pose, arm(build, c, chest, neckJoint, side));
    Object.assign(
      pose,
      halfBody
        ? hangingLeg(build, pelvis, side)
        : leg(build, c, turned, pelvis, ankles[side], feet[side], side),
    );
  }
  return pose as Pose;
}

/** Rotations of the trunk's parts, one upon the other. */
function trunkOf(c: ChannelValues) {
  const turned = bodyRotation(c['root.pitch'], limit(c['root.yaw'], yawLimit), c['root.roll']);
  const spine = multiply(turned, bendOf(c, 'spine'));
  const chest = multiply(spine, bendOf(c, 'chest'));
  const neck = multiply(chest, bendOf(c, 'neck'));
  return { turned, spine, chest, neck, head: multiply(neck, bendOf(c, 'head')) };
}

/** Where the face looks: to the picture's right and downward, radians. */
export function lookOf(channels: ChannelValues): [yaw: number, pitch: number] {
  const [x, y, z] = rotate(trunkOf(channels).head, [0, 0, 1]);
  return [Math.atan2(x, z), Math.atan2(-y, Math.hypot(x, z))];
}

function bendOf(c: ChannelValues, part: 'spine' | 'chest' | 'neck' | 'head'): Rotation {
  return bodyRotation(c[`${part}.pitch`], c[`${part}.yaw`], c[`${part}.roll`]);
}

function arm(build: Build, c: ChannelValues, chest: Rotation, neck: Vector, side: Side) {
  const { rest } = build;
  const o = outward[side];
  const height = smoothStep((c[`upperArm${side}.out`] - 50) / 120);
  const clavicle = rotate(
    bodyRotation(0, 0, -o * c[`shoulder${side}.raise`]),
    subtract(rest[`shoulder${side}`], rest.neck),
  );
  const lifted: Vector = add(clavicle, [
    -o * shoulderInward * build.shoulderWidth * height,
    shoulderLift * build.shoulderWidth * height,
    0,
  ]);
  const shoulder = add(neck, rotate(chest, lifted));
  const upper = armDirection(c[`upperArm${side}.out`], c[`upperArm${side}.forward`], o);
  const fore = armDirection(c[`foreArm${side}.out`], c[`foreArm${side}.forward`], o);
  const hand = armDirection(
    c[`foreArm${side}.out`] + c[`hand${side}.out`],
    c[`foreArm${side}.forward`],
    o,
  );
  const elbow = add(shoulder, rotate(chest, scale(upper, build.upperArm)));
  const wrist = add(elbow, rotate(chest, scale(fore, build.foreArm)));
  const fingertip = add(wrist, rotate(chest, scale(hand, build.hand)));
  return {
    [`shoulder${side}`]: shoulder,
    [`elbow${side}`]: elbow,
    [`wrist${side}`]: wrist,
    [`fingertip${side}`]: fingertip,
  };
}

/** A bone's direction in the chest's frame, see dance-score.ts. */
function armDirection(out: number, forward: number, o: 1 | -1): Vector {
  const flat = Math.cos(forward * radians);
  return [
    o * Math.sin(out * radians) * flat,
    -Math.cos(out * radians) * flat,
    Math.sin(forward * radians),
  ];
}

function ankleGoal({ rest, leg: unit }: Build, foot: FootMoment, side: Side): Vector {
  return add(rest[`ankle${side}`], [foot.x * unit, foot.lift * unit, foot.z * unit]);
}

function sinkToFeet(
  build: Build,
  wanted: Vector,
  turned: Rotation,
  ankles: Readonly<Record<Side, Vector>>,
): Vector {
  const needed = (side: Side) => {
    const hip = add(wanted, hipOffset(build, turned, side));
    const across = Math.hypot(ankles[side][0] - hip[0], ankles[side][2] - hip[2]);
    const reach = reachShare * (build.thigh[side] + build.shin[side]);
    const highest = ankles[side][1] + Math.sqrt(Math.max(0, reach * reach - across * across));
    return hip[1] - highest;
  };
  const width = softSinkShare * build.leg;
  const sink = softMaximum(0, softMaximum(needed('L'), needed('R'), width), width);
  return add(wanted, [0, -sink, 0]);
}

function hipOffset({ rest }: Build, turned: Rotation, side: Side): Vector {
  return rotate(turned, subtract(rest[`hip${side}`], rest.pelvis));
}

function leg(
  build: Build,
  c: ChannelValues,
  turned: Rotation,
  pelvis: Vector,
  ankleWanted: Vector,
  foot: FootMoment,
  side: Side,
) {
  const o = outward[side];
  const hip = add(pelvis, hipOffset(build, turned, side));
  const out = c[`knee${side}.out`] * radians;
  const pole: Vector = [o * Math.sin(out), 0, Math.cos(out)];
  const { middle, end } = bendLimb(hip, ankleWanted, build.thigh[side], build.shin[side], pole);
  return {
    [`hip${side}`]: hip,
    [`knee${side}`]: middle,
    [`ankle${side}`]: end,
    [`toe${side}`]: add(end, toeFrom(build, foot, side)),
  };
}

/** From ankle to toe: the photo's own direction, turned about the upright axis, toes lower in the air. */
function toeFrom(build: Build, foot: FootMoment, side: Side): Vector {
  const [x, y] = subtract(build.rest[`toe${side}`], build.rest[`ankle${side}`]);
  const z = Math.sqrt(Math.max(0, build.foot ** 2 - x * x - y * y));
  const turned = rotate(bodyRotation(0, outward[side] * foot.turn, 0), [x, y, z]);
  const sunk: Vector = [
    turned[0],
    turned[1] - toeSink * build.foot * Math.min(1, 2 * foot.lift),
    turned[2],
  ];
  return scale(sunk, lengthOf([x, y, z]) / Math.max(1, lengthOf(sunk)));
}

/** Legs that are not in the picture follow the pelvis. */
function hangingLeg({ rest }: Build, pelvis: Vector, side: Side) {
  const moved = subtract(pelvis, rest.pelvis);
  return {
    [`hip${side}`]: add(rest[`hip${side}`], moved),
    [`knee${side}`]: add(rest[`knee${side}`], moved),
    [`ankle${side}`]: add(rest[`ankle${side}`], moved),
    [`toe${side}`]: add(rest[`toe${side}`], moved),
  };
}

function limit(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value));
}

/** The larger of two values, and a little more where they are within `width` of each other, so that the
 *  change from one to the other has no corner. */
function softMaximum(a: number, b: number, width: number): number {
  const near = Math.max(0, width - Math.abs(a - b));
  return Math.max(a, b) + near ** 2 / (4 * width);
}

function smoothStep(value: number): number {
  const t = Math.min(1, Math.max(0, value));
  return t * t * (3 - 2 * t);
}
