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

/** What is called by its side: put together once, as every frame asks for it. */
const names = { L: namesOf('L'), R: namesOf('R') };

function namesOf<S extends Side>(side: S) {
  return {
    shoulder: `shoulder${side}`,
    elbow: `elbow${side}`,
    wrist: `wrist${side}`,
    fingertip: `fingertip${side}`,
    hip: `hip${side}`,
    knee: `knee${side}`,
    ankle: `ankle${side}`,
    toe: `toe${side}`,
    raise: `shoulder${side}.raise`,
    upperArmOut: `upperArm${side}.out`,
    upperArmForward: `upperArm${side}.forward`,
    foreArmOut: `foreArm${side}.out`,
    foreArmForward: `foreArm${side}.forward`,
    handOut: `hand${side}.out`,
    kneeOut: `knee${side}.out`,
  } as const;
}

/** Rotations of the trunk's parts, one upon the other. */
export interface Trunk {
  readonly turned: Rotation;
  readonly spine: Rotation;
  readonly chest: Rotation;
  readonly neck: Rotation;
  readonly head: Rotation;
}

/** Forward kinematics of trunk and arms, inverse kinematics of the legs: joints in px, x right, y up,
 *  z toward the viewer, in the photo's place. The pelvis sinks as far as the feet need to be where they are wanted. */
export function poseFigure(
  build: Build,
  { turned, spine, chest, neck, head }: Trunk,
  { channels, feet }: PoseParameters,
  halfBody: boolean,
): Pose {
  const { rest } = build;
  const c = channels;
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
    poseArm(pose, build, c, chest, neckJoint, side);
    if (halfBody) hangLeg(pose, build, pelvis, side);
    else poseLeg(pose, build, c, turned, pelvis, ankles[side], feet[side], side);
  }
  return pose as Pose;
}

export function trunkOf(c: ChannelValues): Trunk {
  const turned = bodyRotation(c['root.pitch'], limit(c['root.yaw'], yawLimit), c['root.roll']);
  const spine = multiply(turned, bodyRotation(c['spine.pitch'], c['spine.yaw'], c['spine.roll']));
  const chest = multiply(spine, bodyRotation(c['chest.pitch'], c['chest.yaw'], c['chest.roll']));
  const neck = multiply(chest, bodyRotation(c['neck.pitch'], c['neck.yaw'], c['neck.roll']));
  const head = multiply(neck, bodyRotation(c['head.pitch'], c['head.yaw'], c['head.roll']));
  return { turned, spine, chest, neck, head };
}

/** Where the face looks: to the picture's right and downward, radians. */
export function lookOf({ head }: Trunk): readonly [yaw: number, pitch: number] {
  const [x, y, z] = rotate(head, [0, 0, 1]);
  return [Math.atan2(x, z), Math.atan2(-y, Math.hypot(x, z))];
}

function poseArm(
  pose: Partial<Pose>,
  build: Build,
  c: ChannelValues,
  chest: Rotation,
  neck: Vector,
  side: Side,
): void {
  const { rest } = build;
  const own = names[side];
  const o = outward[side];
  const height = smoothStep((c[own.upperArmOut] - 50) / 120);
  const clavicle = rotate(
    bodyRotation(0, 0, -o * c[own.raise]),
    subtract(rest[own.shoulder], rest.neck),
  );
  const lifted: Vector = add(clavicle, [
    -o * shoulderInward * build.shoulderWidth * height,
    shoulderLift * build.shoulderWidth * height,
    0,
  ]);
  const shoulder = add(neck, rotate(chest, lifted));
  const upper = armDirection(c[own.upperArmOut], c[own.upperArmForward], o);
  const fore = armDirection(c[own.foreArmOut], c[own.foreArmForward], o);
  const hand = armDirection(c[own.foreArmOut] + c[own.handOut], c[own.foreArmForward], o);
  const elbow = add(shoulder, rotate(chest, scale(upper, build.upperArm)));
  const wrist = add(elbow, rotate(chest, scale(fore, build.foreArm)));
  pose[own.shoulder] = shoulder;
  pose[own.elbow] = elbow;
  pose[own.wrist] = wrist;
  pose[own.fingertip] = add(wrist, rotate(chest, scale(hand, build.hand)));
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
  return add(rest[names[side].ankle], [foot.x * unit, foot.lift * unit, foot.z * unit]);
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
  return rotate(turned, subtract(rest[names[side].hip], rest.pelvis));
}

function poseLeg(
  pose: Partial<Pose>,
  build: Build,
  c: ChannelValues,
  turned: Rotation,
  pelvis: Vector,
  ankleWanted: Vector,
  foot: FootMoment,
  side: Side,
): void {
  const own = names[side];
  const hip = add(pelvis, hipOffset(build, turned, side));
  const out = c[own.kneeOut] * radians;
  const pole: Vector = [outward[side] * Math.sin(out), 0, Math.cos(out)];
  const { middle, end } = bendLimb(hip, ankleWanted, build.thigh[side], build.shin[side], pole);
  pose[own.hip] = hip;
  pose[own.knee] = middle;
  pose[own.ankle] = end;
  pose[own.toe] = add(end, toeFrom(build, foot, side));
}

/** From ankle to toe: the photo's own direction, turned about the upright axis, toes lower in the air. */
function toeFrom(build: Build, foot: FootMoment, side: Side): Vector {
  const [x, y] = subtract(build.rest[names[side].toe], build.rest[names[side].ankle]);
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
function hangLeg(pose: Partial<Pose>, { rest }: Build, pelvis: Vector, side: Side): void {
  const { hip, knee, ankle, toe } = names[side];
  const moved = subtract(pelvis, rest.pelvis);
  for (const joint of [hip, knee, ankle, toe]) pose[joint] = add(rest[joint], moved);
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
