import type { Side } from '../dance/build.ts';
import type { DanceKey, DanceScore, Phrase } from '../dance/dance-score.ts';
import { multiply, type Rotation, transpose, turnsOf } from '../dance/vector.ts';
import { faceViewer } from './face-viewer.ts';
import { type FootContact, findContacts } from './foot-contacts.ts';
import { footKeys } from './foot-keys.ts';
import { limit, toTenthousandths, toTenths, toThousandths } from './key-values.ts';
import { armTracks, kneeTrack } from './limb-keys.ts';
import { type MeasuredBody, measureBody } from './measured-body.ts';
import { type CapturedMotion, everyFrame, placeAt } from './motion.ts';
import { headBend, trunkOf } from './trunk.ts';

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

/** The key of every frame. */
function keysOf(
  motion: CapturedMotion,
  body: MeasuredBody,
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

/** Where the pelvis is to the side of its first place, metres, brought nearer where it goes too far. */
function pelvisWay(motion: CapturedMotion, { leg }: MeasuredBody): number[] {
  const [start] = placeAt(motion, 0, 'pelvis');
  const way = everyFrame(motion, (frame) => placeAt(motion, frame, 'pelvis')[0] - start);
  const most = Math.max(...way.map(Math.abs));
  const share = Math.min(1, (farthest * leg) / Math.max(most, 1e-6));
  return way.map((x) => x * share);
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
