import { jointIndex } from '../../../../core/dance/skeleton.ts';
import { affineSize } from '../bone-affines.ts';
import type { Side } from './body-shape.ts';
import { heldBone, shoeBone } from './node-bones.ts';

/** How much of the toes' way sideways a shoe leans, and how much wider it becomes: it is seen from the side then. */
const leanShare = 0.5;
const widenShare = 0.55;

/** A shoe stands flat: turning out shears and widens it instead of rolling it over its side. */
export function writeShoe(
  affines: Float32Array,
  side: Side,
  rest: Float32Array,
  joints: Float32Array,
  scale: number,
): void {
  const [ankle, toe] = [jointIndex[`ankle${side}`] * 2, jointIndex[`toe${side}`] * 2];
  const way = (places: Float32Array, axis: 0 | 1) => places[toe + axis] - places[ankle + axis];
  const tall = Math.max(1, way(rest, 1));
  const aside = way(joints, 0) / scale - way(rest, 0);
  const down = Math.min(1.5, Math.max(0.75, way(joints, 1) / scale / tall));
  const wide = 1 + Math.min(0.7, (widenShare * Math.abs(aside)) / (2.2 * tall));
  const lean = Math.min(1.2, Math.max(-1.2, (leanShare * aside) / tall));
  const m0 = scale * wide;
  const m1 = scale * lean;
  const m4 = scale * down;
  const at = shoeBone[side] * affineSize;
  affines[at] = m0;
  affines[at + 1] = m1;
  affines[at + 2] = joints[ankle] - m0 * rest[ankle] - m1 * rest[ankle + 1];
  affines[at + 3] = 0;
  affines[at + 4] = m4;
  affines[at + 5] = joints[ankle + 1] - m4 * rest[ankle + 1];
}

/** Where a fist closes, as a share of the hand. */
export const fistShare = 0.3;
/** What is held turns with the forearm only so far: whoever holds an umbrella keeps it up. Share, and radians. */
const heldTurn = 0.4;
const heldTurnMost = 0.8;

/** What a hand holds goes with the fist. */
export function writeHeld(
  affines: Float32Array,
  side: Side,
  rest: Float32Array,
  joints: Float32Array,
  scale: number,
): void {
  const [elbow, wrist, tip] = [
    jointIndex[`elbow${side}`] * 2,
    jointIndex[`wrist${side}`] * 2,
    jointIndex[`fingertip${side}`] * 2,
  ];
  const fist = (places: Float32Array, axis: 0 | 1) =>
    places[wrist + axis] + fistShare * (places[tip + axis] - places[wrist + axis]);
  // The sine has no jump where the arm has turned half way round.
  const angle = (places: Float32Array) =>
    Math.atan2(places[wrist] - places[elbow], places[wrist + 1] - places[elbow + 1]);
  const turned = Math.sin(angle(rest) - angle(joints));
  const turn = Math.min(heldTurnMost, Math.max(-heldTurnMost, heldTurn * turned));
  const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
  const [x, y] = [fist(rest, 0), fist(rest, 1)];
  const at = heldBone[side] * affineSize;
  affines[at] = cos;
  affines[at + 1] = -sin;
  affines[at + 2] = fist(joints, 0) - cos * x + sin * y;
  affines[at + 3] = sin;
  affines[at + 4] = cos;
  affines[at + 5] = fist(joints, 1) - sin * x - cos * y;
}
