import { type JointName, jointCount, jointIndex } from '../../../core/dance/skeleton.ts';
import type { Framing } from './framing.ts';
import { type Followed, type OwnShadow, scaleShadow } from './own-shadow.ts';

/** A figure's own shadow where it is drawn: at its place in the picture, moved by whole px. */
export interface PlacedShadow {
  readonly shadow: OwnShadow;
  readonly dx: number;
  readonly dy: number;
  /** How much of it is there, 0..1. */
  readonly strength: number;
}

/** A rim is gone once its part of the figure is this far from its pose at rest, leg lengths. */
const rimReach = 0.025;

const feet: readonly JointName[] = ['ankleL', 'toeL', 'ankleR', 'toeR'];
const names = Object.keys(jointIndex) as JointName[];

/** What each shadow follows sideways: the middle of some joints; and the joints whose pose its rim needs. */
const ways: Record<
  Followed,
  { readonly middle: readonly JointName[]; readonly pose: readonly JointName[] }
> = {
  feet: { middle: ['ankleL', 'ankleR'], pose: [] },
  pelvis: { middle: ['pelvis'], pose: [] },
  rimL: { middle: ['ankleL'], pose: ['ankleL', 'toeL'] },
  rimR: { middle: ['ankleR'], pose: ['ankleR', 'toeR'] },
  rimBody: { middle: ['pelvis'], pose: names.filter((name) => !feet.includes(name)) },
};

/** Where a figure's own shadows lie in each frame: sideways they go with what they follow, up and down
 *  with the floor, which stays where the first frame has it. At rest they lie where they are in the
 *  photo. rest: [joint, (x, y)], picture px. */
export function createShadowPlaces(
  shadows: readonly OwnShadow[],
  rest: Float32Array,
  { joints, scale }: Framing,
): (frame: number) => readonly PlacedShadow[] {
  const restX = (name: JointName) => rest[jointIndex[name] * 2];
  const restY = (name: JointName) => rest[jointIndex[name] * 2 + 1];
  const sole = (side: 'L' | 'R') => restY(`toe${side}`) - restY(`ankle${side}`);
  const firstY = (name: JointName) => joints[jointIndex[name] * 2 + 1];
  const restFloor = Math.max(restY('ankleL') + sole('L'), restY('ankleR') + sole('R'));
  const floor = Math.max(
    firstY('ankleL') + scale * sole('L'),
    firstY('ankleR') + scale * sole('R'),
  );
  const reach =
    scale * rimReach * Math.hypot(restX('hipL') - restX('ankleL'), restY('hipL') - restY('ankleL'));
  const placed = shadows.map((shadow) => {
    const way = ways[shadow.follows];
    const restMiddle = mean(way.middle.map(restX));
    const about = { xPx: restMiddle, yPx: restFloor };
    return { way, restMiddle, shadow: scaleShadow(shadow, scale, about) };
  });
  return (frame) => {
    const from = frame * jointCount * 2;
    const x = (name: JointName) => joints[from + jointIndex[name] * 2];
    const y = (name: JointName) => joints[from + jointIndex[name] * 2 + 1];
    return placed.map(({ way, restMiddle, shadow }) => {
      const middle = mean(way.middle.map(x));
      let away = 0;
      for (const name of way.pose) {
        const across = x(name) - middle - scale * (restX(name) - restMiddle);
        const down = y(name) - floor - scale * (restY(name) - restFloor);
        away = Math.max(away, Math.hypot(across, down));
      }
      return {
        shadow,
        dx: Math.round(middle - restMiddle),
        dy: Math.round(floor - restFloor),
        strength: Math.max(0, 1 - away / reach) ** 2,
      };
    });
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
