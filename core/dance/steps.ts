import type { PlacedKey } from './arrange.ts';
import { easeInOut } from './track.ts';

/** Where a foot is, leg lengths from its place in the photo; turn in degrees, toes outward. */
export interface FootPlace {
  readonly x: number;
  readonly z: number;
  readonly lift: number;
  readonly turn: number;
}

export interface FootMoment extends FootPlace {
  /** Stands on the floor and does not move. */
  readonly planted: boolean;
}

/** A way to a new place, from the beat when the foot leaves to the beat when it lands. */
export interface Step {
  readonly fromBeat: number;
  readonly toBeat: number;
  readonly from: FootPlace;
  readonly to: FootPlace;
  /** Evenly and without an arc. */
  readonly straight: boolean;
}

const usualStepBeats = 0.5;

/** Height of a step on the way, per leg length of its width, and at least. */
const stepHeightShare = 0.35;
const leastStepHeight = 0.05;

const atRest: FootPlace = { x: 0, z: 0, lift: 0, turn: 0 };

/** The steps of one foot, in order. A step that would begin before the last has ended begins with its end. */
export function createSteps(keys: readonly PlacedKey[], side: 'L' | 'R'): Step[] {
  const steps: Step[] = [];
  let place = atRest;
  let freeFrom = 0;
  for (const key of keys) {
    const source = key.mirrored ? (side === 'L' ? 'footR' : 'footL') : (`foot${side}` as const);
    const asked = key[source];
    if (!asked) continue;
    const x = asked.x === undefined ? undefined : asked.x * (key.mirrored ? -1 : 1);
    const to: FootPlace = {
      x: x ?? place.x,
      z: asked.z ?? place.z,
      lift: asked.lift ?? 0,
      turn: asked.turn ?? place.turn,
    };
    if (samePlace(place, to)) continue;
    const fromBeat = Math.max(freeFrom, key.beat - (asked.step ?? usualStepBeats));
    if (fromBeat >= key.beat) continue;
    steps.push({ fromBeat, toBeat: key.beat, from: place, to, straight: asked.straight ?? false });
    place = to;
    freeFrom = key.beat;
  }
  return steps;
}

/** Where the foot is at a beat. */
export function sampleSteps(steps: readonly Step[], beat: number): FootMoment {
  const step = steps.findLast(({ fromBeat }) => fromBeat < beat);
  if (!step) return { ...atRest, planted: true };
  const { from, to } = step;
  if (beat >= step.toBeat) return { ...to, planted: to.lift === 0 };
  const gone = (beat - step.fromBeat) / (step.toBeat - step.fromBeat);
  const at = step.straight ? gone : easeInOut(gone);
  const mix = (a: number, b: number) => a + (b - a) * at;
  const width = Math.hypot(to.x - from.x, to.z - from.z);
  const arc = Math.max(leastStepHeight, stepHeightShare * width) * Math.sin(Math.PI * at);
  // A pivot on the spot stays low, and a lifted foot needs no arc of its own.
  const pivots = width < 1e-6 && from.lift === 0 && to.lift === 0;
  const lifted = step.straight || Math.max(from.lift, to.lift) > leastStepHeight;
  return {
    x: mix(from.x, to.x),
    z: mix(from.z, to.z),
    lift: mix(from.lift, to.lift) + (lifted ? 0 : pivots ? arc / 3 : arc),
    turn: mix(from.turn, to.turn),
    planted: false,
  };
}

function samePlace(a: FootPlace, b: FootPlace): boolean {
  return a.x === b.x && a.z === b.z && a.lift === b.lift && a.turn === b.turn;
}
