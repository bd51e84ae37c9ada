import type { Side } from '../dance/build.ts';
import { lengthOf, subtract } from '../dance/vector.ts';
import {
  type BodyJoint,
  type CapturedMotion,
  median,
  middle,
  placeAt,
  quantile,
} from './motion.ts';
import { headBend, trunkOf } from './trunk.ts';

const sides = ['L', 'R'] as const;

/** What lengths and places are measured by. */
export interface MeasuredBody {
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

export function measureBody(motion: CapturedMotion): MeasuredBody {
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
