import type { Side } from '../dance/build.ts';
import { forwardLimit } from '../dance/dance-score.ts';
import { dot, rotate, scale, subtract, transpose } from '../dance/vector.ts';
import { limit, near, toTenths, within } from './key-values.ts';
import { type BodyJoint, type CapturedMotion, everyFrame, placeAt } from './motion.ts';
import { trunkOf, unit } from './trunk.ts';

const degrees = 180 / Math.PI;
const outward = { L: 1, R: -1 } as const;

/** A bone that points at the viewer but for this share of its length has no direction in the picture. */
const leastSeen = 0.2;

type Direction = [out: number, forward: number];

/** Where an arm's bones point in every frame, seen from the chest, degrees. */
export function armTracks(
  motion: CapturedMotion,
  side: Side,
): { upper: Direction[]; fore: Direction[] } {
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
export function kneeTrack(motion: CapturedMotion, side: Side): number[] {
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
