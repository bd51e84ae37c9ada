import { type JointName, jointIndex } from '../../../../core/dance/skeleton.ts';
import { type Side, shapeBody, sides } from './body-shape.ts';
import { type ClothPiece, foreArms } from './piece.ts';
import { smoothStep } from './smooth-step.ts';

/** Angles here are from straight down, radians, positive to the picture's right. */

/** How far cloth stays outside of a leg, radians. */
const legClearance = 0.1;
/** A cloth's upper part gives way to the inside by no more, radians. */
const hipGive = 0.04;
/** How much of a raised knee's shortening shows at the hem. */
const hemLift = 0.5;
/** A hem is drawn up to stay above the feet of bent or parted legs, by no more than this share of its length. */
const hemLiftMost = 0.25;
/** How much of the trunk's tilt hanging cloth takes along. */
const tiltShare = 0.3;
/** A sleeve's pocket hangs down, but beside an arm that hangs too, towards the body; and it does not fall back over
 *  the elbow of one that is raised. Radians against the arm. */
const sleeveBias = 0.65;
const sleeveMost = 1.95;
/** A pocket that is seen from its edge keeps this share of its length. */
const sleeveLeast = 0.45;

/** A link turns no further from where it wants to be, radians. */
const swingMost = 0.6;
const freely = [swingMost, swingMost] as const;

/** How a cloth wants to hang in one frame. */
export interface ClothGoal {
  /** What the angle of a link wants to change by against the rest, radians. */
  readonly turn: (across: number, down: number) => number;
  /** How far a link may turn at least to the left and to the right of that, radians: there are legs inside. */
  readonly room: (across: number, down: number) => readonly [left: number, right: number];
  /** How long its links are against the rest. */
  readonly stretch: (across: number) => number;
}

/** rest, posed: [joint, (x, y)], px. */
export function createGoal(
  piece: ClothPiece,
  rest: Float32Array,
): (posed: Float32Array, scale: number) => ClothGoal {
  if (piece.hangsFrom === 'trunk') return legsGoal(piece, rest);
  if (piece.hangsFrom === 'head') return hairGoal(piece, rest);
  if (piece.hangsFrom === 'shoulders') return tiltGoal(rest);
  if (piece.hangsFrom === 'handL' || piece.hangsFrom === 'handR') return downGoal;
  const [from, to] = foreArms[piece.hangsFrom];
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
  const overAnkles = hemOverAnkles(piece, rest);
  return (posed: Float32Array, scale: number): ClothGoal => {
    const tilt = tiltOf(rest, posed);
    const push = { L: [0, 0], R: [0, 0] };
    const inside = { L: [0, 0], R: [0, 0] };
    const lift = { L: 0, R: 0 };
    for (const { side, lengths, atRest } of legs) {
      const outside = side === 'L' ? 1 : -1;
      const now = leansOf(posed, side, lengths, scale);
      for (const part of [0, 1]) {
        const lean = outside * now[part];
        const restLean = outside * atRest[part];
        const along = cloth[side] + (lean - restLean);
        const hanging = cloth[side] + outside * tiltShare * tilt;
        const least = lean + Math.min(legClearance, cloth[side] - restLean);
        // However the legs cross, the hips stay where they are.
        const hips = part === 0 ? cloth[side] - hipGive : -Math.PI;
        const wanted = Math.max(least, hips, hanging + (along - hanging) * piece.tight);
        push[side][part] = outside * (wanted - cloth[side]);
        inside[side][part] = wanted - least;
      }
      const seen = Math.hypot(...vector(posed, `hip${side}`, `knee${side}`)) / (scale * lengths[0]);
      lift[side] = Math.max(hemLift * (1 - Math.min(1, seen)), overAnkles(posed, scale, side));
    }
    return {
      turn: (across, down) => {
        const part = smoothStep(kneeAt * 0.8, kneeAt * 1.2, down);
        const at = (side: Side) => push[side][0] + (push[side][1] - push[side][0]) * part;
        return at('R') + (at('L') - at('R')) * across;
      },
      room: (across, down) => {
        const part = down < kneeAt ? 0 : 1;
        if (across < 0.01) return [swingMost, Math.min(swingMost, inside.R[part])];
        if (across > 0.99) return [Math.min(swingMost, inside.L[part]), swingMost];
        return freely;
      },
      stretch: (across) =>
        1 - lift.R * (1 - smoothStep(0.25, 0.75, across)) - lift.L * smoothStep(0.25, 0.75, across),
    };
  };
}

/** By which share of its length a skirt would hang over a foot that stands higher below the hips than at rest. */
function hemOverAnkles({ topLeft, bottomLeft }: ClothPiece, rest: Float32Array) {
  const { joint } = shapeBody('medium');
  const [hip, ankle] = [joint('hipL')[1], joint('ankleL')[1]];
  const dropOf = (joints: Float32Array, side: Side) =>
    vector(joints, `hip${side}`, `ankle${side}`)[1];
  const below = Math.min(0, bottomLeft[1] - ankle);
  const length = bottomLeft[1] - topLeft[1];
  return (posed: Float32Array, scale: number, side: Side): number => {
    const atRest = dropOf(rest, side);
    const rise = (1 - dropOf(posed, side) / (scale * atRest)) * (ankle - hip);
    return Math.min(hemLiftMost, Math.max(0, (below + rise) / length));
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
    return { turn: () => tilt, room: () => freely, stretch: () => 1 };
  };
}

/** Of hair: from here outwards, units, it begins to swing, and it swings freely; within is the neck, which goes with the
 *  head. */
const hairFrom = 42;
const hairFree = 62;
/** How much of the head's tilt free hair takes along. */
const hairTilt = 0.35;
/** Hair swings no further, radians. */
const hairMost = 0.3;

function hairGoal(piece: ClothPiece, rest: Float32Array) {
  const leanAt = (joints: Float32Array) => {
    const [x, y] = vector(joints, 'head', 'crown');
    return Math.atan2(x, -y);
  };
  const lengthAt = (joints: Float32Array) => Math.hypot(...vector(joints, 'head', 'crown'));
  const [leanAtRest, lengthAtRest] = [leanAt(rest), lengthAt(rest)];
  const half = piece.topRight[0];
  const freeAt = (across: number) =>
    smoothStep(hairFrom, hairFree, Math.abs(2 * across - 1) * half);
  return (posed: Float32Array, scale: number): ClothGoal => {
    const tilt = leanAtRest - leanAt(posed);
    const stretch = lengthAt(posed) / (scale * lengthAtRest);
    return {
      turn: (across) => tilt * (1 - (1 - hairTilt) * freeAt(across)),
      room: (across) => [hairMost * freeAt(across), hairMost * freeAt(across)],
      stretch: (across) => stretch + (1 - stretch) * freeAt(across),
    };
  };
}

/** Straight down. */
function downGoal(): ClothGoal {
  return { turn: () => 0, room: () => freely, stretch: () => 1 };
}

/** Down, and never along the arm itself: it would be a line then. */
function armGoal(from: JointName, to: JointName, rest: Float32Array) {
  const inward = from.endsWith('L') ? -1 : 1;
  const axisOf = (joints: Float32Array) => {
    const [x, y] = vector(joints, from, to);
    return Math.atan2(x, y);
  };
  const hangOf = (axis: number) => {
    const bias = inward * sleeveBias * Math.max(0, Math.cos(axis)) ** 2;
    return axis + Math.min(sleeveMost, Math.max(-sleeveMost, bias - axis));
  };
  const atRest = hangOf(axisOf(rest));
  const seenAtRest = Math.abs(Math.sin(atRest - axisOf(rest)));
  let last = axisOf(rest);
  return (posed: Float32Array): ClothGoal => {
    const axis = axisOf(posed);
    last = axis - 2 * Math.PI * Math.round((axis - last) / (2 * Math.PI));
    const hang = hangOf(last);
    const turn = hang - atRest;
    // Along its arm it is seen from its edge, and gathers.
    const seen = Math.abs(Math.sin(hang - last)) / seenAtRest;
    const length = Math.min(1, Math.max(sleeveLeast, 1.15 * seen));
    return { turn: () => turn, room: () => freely, stretch: () => length };
  };
}
