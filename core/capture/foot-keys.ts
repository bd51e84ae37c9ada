import type { Side } from '../dance/build.ts';
import type { DanceKey } from '../dance/dance-score.ts';
import type { FootContact } from './foot-contacts.ts';
import { limit, toThousandths } from './key-values.ts';
import type { MeasuredBody } from './measured-body.ts';
import { type CapturedMotion, placeAt } from './motion.ts';

const outward = { L: 1, R: -1 } as const;

/** A foot that does not stand is at least this high, leg lengths: it may move. */
const leastLift = 0.004;

type FootKey = NonNullable<DanceKey['footL']>;

/** Keys of a foot by frame: one as it begins to stand, one for every moment in the air, none while it stands. */
export function footKeys(
  motion: CapturedMotion,
  body: MeasuredBody,
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
