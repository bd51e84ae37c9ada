import type { Side } from '../dance/build.ts';
import { type DanceKey, type DanceScore, forwardLimit, type Phrase } from '../dance/dance-score.ts';
import {
  add,
  cross,
  dot,
  lengthOf,
  multiply,
  type Rotation,
  rotate,
  scale,
  subtract,
  transpose,
  turnsOf,
  type Vector,
} from '../dance/vector.ts';
import { faceViewer } from './face-viewer.ts';
import { type FootContact, findContacts } from './foot-contacts.ts';
import { type BodyJoint, type CapturedMotion, placeAt } from './motion.ts';

/** A dance's bars: its first beat is the motion's frame 0. */
export interface Metre {
  readonly beatsPerMinute: number;
  readonly beatsPerBar: number;
  /** Whole beats of the dance. */
  readonly beats: number;
}

export interface ScoredMotion {
  readonly score: DanceScore;
  /** Both feet are off the floor for a good part of it. */
  readonly hops: boolean;
}

const degrees = 180 / Math.PI;
const outward = { L: 1, R: -1 } as const;
const sides: readonly Side[] = ['L', 'R'];

/** Keys a second; what moves faster is noise. */
const keysPerSecond = 30;

/** The pelvis goes no further to a side than this, leg lengths: whoever crosses a hall dances on the spot. */
const farthest = 0.8;

/** Beats over which phrases that do not follow each other are joined, on either side. */
const seamBeats = 0.4;

/** Beats in which the body comes from its photo into the dance. */
const arrivalBeats = 1;

/** Share of the time in which neither foot stands, from which on a dance hops. */
const hopShare = 0.08;

/** A foot that does not stand is at least this high, leg lengths: it may move. */
const leastLift = 0.004;

/** A bone that points at the viewer but for this share of its length has no direction in the picture. */
const leastSeen = 0.2;

/** Writes captured motion down as a dance: a key for every moment, which the puppet's forward kinematics (pose.ts) turn
 *  back into the motion, at any figure's proportions. Feet are keyed by their contacts, and so do not slide. */
export function scoreMotion(captured: CapturedMotion, metre: Metre): ScoredMotion {
  const motion = faceViewer(atKeyRate(captured));
  const body = measureBody(motion);
  const contacts = { L: findContacts(motion, 'L'), R: findContacts(motion, 'R') };
  const keys = keysOf(motion, body, contacts, metre);
  return {
    score: {
      bounce: 0,
      lag: { head: 0, hand: 0 },
      seam: seamBeats,
      ...phrasesFrom(keys, metre),
    },
    hops: flightShare(contacts, motion.frameCount) > hopShare,
  };
}

function atKeyRate(motion: CapturedMotion): CapturedMotion {
  const { framesPerSecond, joints } = motion;
  if (framesPerSecond === keysPerSecond) return motion;
  const width = joints.length / motion.frameCount;
  const last = motion.frameCount - 1;
  const frameCount = Math.floor((last / framesPerSecond) * keysPerSecond + 1e-6) + 1;
  const out = new Float32Array(frameCount * width);
  for (let frame = 0; frame < frameCount; frame++) {
    const at = Math.min(last, (frame / keysPerSecond) * framesPerSecond);
    const before = Math.floor(at) * width;
    const after = Math.min(last, Math.floor(at) + 1) * width;
    const gone = at - Math.floor(at);
    for (let i = 0; i < width; i++) {
      out[frame * width + i] = joints[before + i] * (1 - gone) + joints[after + i] * gone;
    }
  }
  return { framesPerSecond: keysPerSecond, frameCount, joints: out };
}

/** What lengths and places are measured by. */
interface Body {
  /** Hip to ankle, metres. */
  readonly leg: number;
  /** The pelvis of the body upright, metres above the floor. */
  readonly standing: number;
  /** Where each foot stands, from the pelvis to the side, metres, as somebody stands at ease. */
  readonly stance: number;
  /** An ankle's height when its foot stands, metres. */
  readonly ankle: Readonly<Record<Side, number>>;
  /** How far the head is bent forward when it is held as usual, degrees. */
  readonly headPitch: number;
}

/** An ankle at ease is this much further from the middle than its hip. */
const stancePerHip = 1.2;

function measureBody(motion: CapturedMotion): Body {
  const length = (a: BodyJoint, b: BodyJoint) =>
    median(motion, (frame) =>
      lengthOf(subtract(placeAt(motion, frame, a), placeAt(motion, frame, b))),
    );
  const legs = sides.map(
    (side) => length(`hip${side}`, `knee${side}`) + length(`knee${side}`, `ankle${side}`),
  );
  const leg = (legs[0] + legs[1]) / 2;
  const lowest = (side: Side) =>
    quantile(motion, 0.1, (frame) => placeAt(motion, frame, `ankle${side}`)[1]);
  const ankle = { L: lowest('L'), R: lowest('R') };
  const hipAbovePelvis = median(
    motion,
    (frame) => middle(motion, frame, 'hipL', 'hipR')[1] - placeAt(motion, frame, 'pelvis')[1],
  );
  return {
    leg,
    ankle,
    standing: (ankle.L + ankle.R) / 2 + leg - hipAbovePelvis,
    stance: (stancePerHip * length('hipL', 'hipR')) / 2,
    headPitch: median(motion, (frame) => headBend(motion, frame, trunkOf(motion, frame).chest)[0]),
  };
}

/** The key of every frame. */
function keysOf(
  motion: CapturedMotion,
  body: Body,
  contacts: Readonly<Record<Side, readonly FootContact[]>>,
  { beatsPerMinute }: Metre,
): DanceKey[] {
  const { frameCount, framesPerSecond } = motion;
  const beatsPerFrame = beatsPerMinute / 60 / framesPerSecond;
  const way = pelvisWay(motion, body);
  const arms = { L: armTracks(motion, 'L'), R: armTracks(motion, 'R') };
  const knees = { L: kneeTrack(motion, 'L'), R: kneeTrack(motion, 'R') };
  const feet = {
    L: footKeys(motion, body, contacts.L, way, 'L', beatsPerFrame),
    R: footKeys(motion, body, contacts.R, way, 'R', beatsPerFrame),
  };
  return Array.from({ length: frameCount }, (_, frame): DanceKey => {
    const { pelvis, spine, chest } = trunkOf(motion, frame);
    const [pitch, yaw, roll] = turnsOf(pelvis);
    const bend = (part: Rotation, below: Rotation) =>
      turnsOf(multiply(transpose(below), part)).map(toTenths) as [number, number, number];
    const head = headBend(motion, frame, chest);
    return {
      beat: toTenthousandths(frame * beatsPerFrame),
      ease: 'linear',
      root: {
        x: toThousandths(way[frame] / body.leg),
        y: toThousandths(
          limit((placeAt(motion, frame, 'pelvis')[1] - body.standing) / body.leg, 1),
        ),
        pitch: toTenths(limit(pitch, 45)),
        yaw: toTenths(limit(yaw, 30)),
        roll: toTenths(limit(roll, 30)),
      },
      spine: bend(spine, pelvis),
      chest: bend(chest, spine),
      neck: [toTenths(limit(head[0] - body.headPitch, 45)), 0, toTenths(limit(head[1], 45))],
      upperArmL: arms.L.upper[frame],
      foreArmL: arms.L.fore[frame],
      upperArmR: arms.R.upper[frame],
      foreArmR: arms.R.fore[frame],
      kneeL: knees.L[frame],
      kneeR: knees.R[frame],
      ...(feet.L[frame] && { footL: feet.L[frame] }),
      ...(feet.R[frame] && { footR: feet.R[frame] }),
    };
  });
}

/** Frames of the trunk's parts: their x axes to the body's left, their y axes along the trunk. */
function trunkOf(motion: CapturedMotion, frame: number) {
  const neck = middle(motion, frame, 'shoulderL', 'shoulderR');
  const up = subtract(neck, placeAt(motion, frame, 'pelvis'));
  const across = (a: BodyJoint, b: BodyJoint) =>
    subtract(placeAt(motion, frame, a), placeAt(motion, frame, b));
  const hips = across('hipL', 'hipR');
  const pelvis = frameAlong(hips, up);
  const chest = frameUp(across('shoulderL', 'shoulderR'), up);
  return { pelvis, spine: frameUp(hips, up), chest };
}

/** Axes with x along a direction, y as near to `up` as may be; columns are the axes. */
function frameAlong(along: Vector, up: Vector): Rotation {
  const x = unit(along);
  const z = unit(cross(x, up));
  return columns(x, cross(z, x), z);
}

/** Axes with y along `up`, x as near to a direction as may be. */
function frameUp(along: Vector, up: Vector): Rotation {
  const y = unit(up);
  const z = unit(cross(along, y));
  return columns(cross(y, z), y, z);
}

function columns(x: Vector, y: Vector, z: Vector): Rotation {
  return transpose([x, y, z]);
}

/** How the head is bent against the chest, degrees: [forward, to the picture's right]. */
function headBend(motion: CapturedMotion, frame: number, chest: Rotation): [number, number] {
  const neck = middle(motion, frame, 'shoulderL', 'shoulderR');
  const [x, y, z] = rotate(transpose(chest), subtract(placeAt(motion, frame, 'head'), neck));
  return [Math.atan2(z, y) * degrees, Math.atan2(x, Math.hypot(y, z)) * degrees];
}

/** Where the pelvis is to the side of its first place, metres, brought nearer where it goes too far. */
function pelvisWay(motion: CapturedMotion, { leg }: Body): number[] {
  const [start] = placeAt(motion, 0, 'pelvis');
  const way = everyFrame(motion, (frame) => placeAt(motion, frame, 'pelvis')[0] - start);
  const most = Math.max(...way.map(Math.abs));
  const share = Math.min(1, (farthest * leg) / Math.max(most, 1e-6));
  return way.map((x) => x * share);
}

type Direction = [out: number, forward: number];

function armTracks(motion: CapturedMotion, side: Side): { upper: Direction[]; fore: Direction[] } {
  const bone = (from: BodyJoint, to: BodyJoint) => {
    let last = 0;
    return everyFrame(motion, (frame): Direction => {
      const { chest } = trunkOf(motion, frame);
      const way = subtract(placeAt(motion, frame, to), placeAt(motion, frame, from));
      const [x, y, z] = unit(rotate(transpose(chest), way));
      const seen = Math.hypot(x, y);
      if (seen > leastSeen || frame === 0) {
        last = near(Math.atan2(outward[side] * x, -y) * degrees, last);
      }
      return [
        toTenths(within(last, -180, 360)),
        toTenths(limit(Math.atan2(z, seen) * degrees, forwardLimit)),
      ];
    });
  };
  return {
    upper: bone(`shoulder${side}`, `elbow${side}`),
    fore: bone(`elbow${side}`, `wrist${side}`),
  };
}

/** Where the knee points, degrees outward. A straight leg says little of it: it keeps what bent ones near by say. */
function kneeTrack(motion: CapturedMotion, side: Side): number[] {
  const poles = everyFrame(motion, (frame): [number, number] => {
    const hip = placeAt(motion, frame, `hip${side}`);
    const leg = subtract(placeAt(motion, frame, `ankle${side}`), hip);
    const thigh = subtract(placeAt(motion, frame, `knee${side}`), hip);
    const along = dot(thigh, leg) / Math.max(dot(leg, leg), 1e-9);
    const [x, , z] = subtract(thigh, scale(leg, along));
    return [outward[side] * x, z];
  });
  const around = Math.max(1, Math.round(motion.framesPerSecond * 0.1));
  let last = 10;
  return poles.map((_, frame) => {
    let [x, z] = [0, 0];
    for (let i = frame - around; i <= frame + around; i++) {
      const pole = poles[Math.min(poles.length - 1, Math.max(0, i))];
      x += pole[0];
      z += pole[1];
    }
    if (Math.hypot(x, z) / (2 * around + 1) > 0.01) last = Math.atan2(x, z) * degrees;
    return toTenths(limit(near(last, 0), 90));
  });
}

type FootKey = NonNullable<DanceKey['footL']>;

/** Keys of a foot by frame: one as it begins to stand, one for every moment in the air, none while it stands. */
function footKeys(
  motion: CapturedMotion,
  body: Body,
  contacts: readonly FootContact[],
  way: readonly number[],
  side: Side,
  beatsPerFrame: number,
): (FootKey | undefined)[] {
  const o = outward[side];
  const [, , startZ] = placeAt(motion, 0, 'pelvis');
  const at = (frame: number) => {
    const [x, y, z] = placeAt(motion, frame, `ankle${side}`);
    const fromPelvis = x - placeAt(motion, frame, 'pelvis')[0];
    return {
      x: limit((way[frame] + fromPelvis - o * body.stance) / body.leg, 1),
      z: limit((z - startZ) / body.leg, 1),
      lift: limit(Math.max(leastLift, (y - body.ankle[side]) / body.leg), 1),
    };
  };
  const step = beatsPerFrame * 1.001;
  const keys: (FootKey | undefined)[] = Array.from({ length: motion.frameCount }, (_, frame) => {
    const { x, z, lift } = at(frame);
    return {
      x: toThousandths(x),
      z: toThousandths(z),
      lift: toThousandths(lift),
      step,
      straight: true,
    };
  });
  for (const { fromFrame, toFrame } of contacts) {
    const places = Array.from({ length: toFrame - fromFrame }, (_, i) => at(fromFrame + i));
    const mean = (axis: 'x' | 'z') =>
      places.reduce((sum, place) => sum + place[axis], 0) / places.length;
    keys.fill(undefined, fromFrame, toFrame);
    keys[fromFrame] = {
      x: toThousandths(mean('x')),
      z: toThousandths(mean('z')),
      lift: 0,
      step,
      straight: true,
    };
  }
  return keys;
}

/** Keys as an opening, phrases of two bars, and an ending. Each phrase begins with the feet's places, so that it can
 *  follow any other. */
function phrasesFrom(
  keys: readonly DanceKey[],
  { beats, beatsPerBar }: Metre,
): Pick<DanceScore, 'opening' | 'body' | 'ending'> {
  const bars = Math.floor(beats / beatsPerBar);
  const bodyBars = Math.max(1, bars - 2);
  const opening = bars > 2 ? beatsPerBar : Math.floor((beats - beatsPerBar) / 2);
  const cut = (name: string, from: number, to: number): Phrase => {
    const within = keys.filter(({ beat }) => beat >= from && beat < to);
    const [first, ...rest] = within.map((key) => ({
      ...key,
      beat: toTenthousandths(key.beat - from),
    }));
    const stand = (side: 'footL' | 'footR') =>
      first[side] ?? keys.findLast((key) => key.beat <= from + first.beat && key[side])?.[side];
    const whole = { ...first, footL: stand('footL'), footR: stand('footR') };
    return { name, beats: to - from, keys: [whole, ...rest] };
  };
  const body: Phrase[] = [];
  const bodyEnd = opening + bodyBars * beatsPerBar;
  for (let from = opening; from < bodyEnd; from += 2 * beatsPerBar) {
    const to = Math.min(bodyEnd, from + 2 * beatsPerBar);
    body.push(cut(`beats ${from} to ${to}`, from, to));
  }
  const start = cut('opening', 0, opening);
  return {
    opening: {
      ...start,
      keys: start.keys.filter(({ beat }) => beat >= Math.min(arrivalBeats, opening / 2)),
    },
    body,
    ending: cut('ending', bodyEnd, beats),
  };
}

function flightShare(
  contacts: Readonly<Record<Side, readonly FootContact[]>>,
  frameCount: number,
): number {
  const stands = (side: Side, frame: number) =>
    contacts[side].some(({ fromFrame, toFrame }) => frame >= fromFrame && frame < toFrame);
  let flying = 0;
  for (let frame = 0; frame < frameCount; frame++) {
    if (!stands('L', frame) && !stands('R', frame)) flying++;
  }
  return flying / frameCount;
}

function middle(motion: CapturedMotion, frame: number, a: BodyJoint, b: BodyJoint): Vector {
  return scale(add(placeAt(motion, frame, a), placeAt(motion, frame, b)), 0.5);
}

function everyFrame<T>({ frameCount }: CapturedMotion, valueAt: (frame: number) => T): T[] {
  return Array.from({ length: frameCount }, (_, frame) => valueAt(frame));
}

function quantile(motion: CapturedMotion, share: number, valueAt: (frame: number) => number) {
  const values = everyFrame(motion, valueAt).sort((a, b) => a - b);
  return values[Math.floor((values.length - 1) * share)];
}

function median(motion: CapturedMotion, valueAt: (frame: number) => number): number {
  return quantile(motion, 0.5, valueAt);
}

function unit(a: Vector): Vector {
  const length = lengthOf(a);
  return length > 1e-9 ? scale(a, 1 / length) : [0, 1, 0];
}

/** The same angle within half a turn of another, degrees. */
function near(angle: number, other: number): number {
  return angle - 360 * Math.round((angle - other) / 360);
}

/** The same angle within a range of more than a turn. */
function within(angle: number, least: number, most: number): number {
  if (angle < least) return angle + 360 * Math.ceil((least - angle) / 360);
  return angle > most ? angle - 360 * Math.ceil((angle - most) / 360) : angle;
}

function limit(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value));
}

function toTenths(value: number): number {
  return Math.round(value * 10) / 10;
}

function toThousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function toTenthousandths(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
