import { type JointName, jointIndex } from '../../../../core/dance/skeleton.ts';
import { type Side, sides } from './body-shape.ts';
import { armBones, type ClothPiece } from './piece.ts';
import { smoothStep } from './smooth-step.ts';

/** Angles here are from straight down, radians, positive to the picture's right. */

/** How far cloth stays outside of a leg, radians. */
const legClearance = 0.07;
/** How much of a raised knee's shortening shows at the hem. */
const hemLift = 0.5;
/** How much of the trunk's tilt hanging cloth takes along. */
const tiltShare = 0.3;
/** A sleeve's pocket hangs down, and away from its arm. */
const awayShare = 0.9;

/** How a cloth wants to hang in one frame. */
export interface ClothGoal {
  /** What the angle of a link wants to change by against the rest, radians. */
  readonly turn: (across: number, down: number) => number;
  /** How long its links are against the rest. */
  readonly stretch: (across: number) => number;
}

/** rest, posed: [joint, (x, y)], px. */
export function createGoal(
  piece: ClothPiece,
  rest: Float32Array,
): (posed: Float32Array, scale: number) => ClothGoal {
  if (piece.hangsFrom === 'trunk') return legsGoal(piece, rest);
  if (piece.hangsFrom === 'shoulders') return tiltGoal(rest);
  const [from, to] = armBones[piece.hangsFrom];
  return armGoal(from, to, rest);
}

const vector = (joints: Float32Array, from: JointName, to: JointName) => {
  const [i, j] = [jointIndex[from] * 2, jointIndex[to] * 2];
  return [joints[j] - joints[i], joints[j + 1] - joints[i + 1]] as const;
};

/** How far a bone leans sideways. What points at the viewer leans little. */
function leanOf(
  posed: Float32Array,
  from: JointName,
  to: JointName,
  restLength: number,
  scale: number,
): number {
  const x = vector(posed, from, to)[0] / (scale * restLength);
  return Math.asin(Math.min(0.98, Math.max(-0.98, x)));
}

/** The outer chains are pushed out by the legs, and those between them follow. */
function legsGoal(piece: ClothPiece, rest: Float32Array) {
  const lengthAt = (from: JointName, to: JointName) => Math.hypot(...vector(rest, from, to));
  const legs = sides.map((side) => {
    const lengths = [
      lengthAt(`hip${side}`, `knee${side}`),
      lengthAt(`knee${side}`, `ankle${side}`),
    ] as const;
    return { side, lengths, atRest: leansOf(rest, side, lengths, 1) };
  });
  const cloth = {
    L: Math.atan2(
      piece.bottomRight[0] - piece.topRight[0],
      piece.bottomRight[1] - piece.topRight[1],
    ),
    R: -Math.atan2(piece.bottomLeft[0] - piece.topLeft[0], piece.bottomLeft[1] - piece.topLeft[1]),
  };
  /** The share of the cloth's length at which the knees are. */
  const kneeAt = 360 / Math.max(60, piece.bottomLeft[1] - piece.topLeft[1]);
  return (posed: Float32Array, scale: number): ClothGoal => {
    const tilt = tiltOf(rest, posed);
    const push = { L: [0, 0], R: [0, 0] };
    const lift = { L: 0, R: 0 };
    for (const { side, lengths, atRest } of legs) {
      const outside = side === 'L' ? 1 : -1;
      const now = leansOf(posed, side, lengths, scale);
      for (const part of [0, 1]) {
        const lean = outside * (part === 0 ? now[0] : 0.5 * (now[0] + now[1]));
        const restLean = outside * (part === 0 ? atRest[0] : 0.5 * (atRest[0] + atRest[1]));
        const along = cloth[side] + (lean - restLean);
        const hanging = cloth[side] + outside * tiltShare * tilt;
        const wanted = Math.max(
          lean + Math.min(legClearance, cloth[side] - restLean),
          hanging + (along - hanging) * piece.tight,
        );
        push[side][part] = outside * (wanted - cloth[side]);
      }
      const seen = Math.hypot(...vector(posed, `hip${side}`, `knee${side}`)) / (scale * lengths[0]);
      lift[side] = hemLift * (1 - Math.min(1, seen));
    }
    return {
      turn: (across, down) => {
        const part = smoothStep(kneeAt * 0.8, kneeAt * 1.2, down);
        const at = (side: Side) => push[side][0] + (push[side][1] - push[side][0]) * part;
        return at('R') + (at('L') - at('R')) * across;
      },
      stretch: (across) =>
        1 - lift.R * (1 - smoothStep(0.25, 0.75, across)) - lift.L * smoothStep(0.25, 0.75, across),
    };
  };
}

function leansOf(
  joints: Float32Array,
  side: Side,
  lengths: readonly [number, number],
  scale: number,
): readonly [number, number] {
  return [
    leanOf(joints, `hip${side}`, `knee${side}`, lengths[0], scale),
    leanOf(joints, `knee${side}`, `ankle${side}`, lengths[1], scale),
  ];
}

/** How the trunk leans against the rest. */
function tiltOf(rest: Float32Array, posed: Float32Array): number {
  const lean = (joints: Float32Array) => {
    const [x, y] = vector(joints, 'pelvis', 'neck');
    return Math.atan2(x, -y);
  };
  return -(lean(posed) - lean(rest));
}

function tiltGoal(rest: Float32Array) {
  return (posed: Float32Array): ClothGoal => {
    const tilt = tiltShare * tiltOf(rest, posed);
    return { turn: () => tilt, stretch: () => 1 };
  };
}

/** Down, and away from the arm on the side that is the lower one when it is spread. */
function armGoal(from: JointName, to: JointName, rest: Float32Array) {
  const outside = from.endsWith('L') ? 1 : -1;
  const hangOf = (joints: Float32Array) => {
    const [x, y] = vector(joints, from, to);
    const length = Math.max(1e-3, Math.hypot(x, y));
    const away = [(-outside * y) / length, (outside * x) / length];
    return Math.atan2(awayShare * away[0], 1 + awayShare * away[1] + 1e-3);
  };
  const atRest = hangOf(rest);
  let last = 0;
  return (posed: Float32Array): ClothGoal => {
    const turn = hangOf(posed) - atRest;
    last = turn - 2 * Math.PI * Math.round((turn - last) / (2 * Math.PI));
    const now = last;
    return { turn: () => now, stretch: () => 1 };
  };
}
