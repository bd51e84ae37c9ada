import { bones } from '../../../core/dance/skeleton.ts';
import type { BodyPlan } from './body-plan.ts';
import type { WeighBones } from './grid-mesh.ts';
import { placeOnLimb } from './limb.ts';

/** Half the length over which a joint bends, in arm radii. */
const shoulderBend = 0.85;
const elbowBend = 0.8;
const wristBend = 0.45;

const boneAt = (name: string) => bones.findIndex((bone) => bone.name === name);

/** An arm that is one layer, or a piece of an arm that is cut through at the elbow: its outer corner, and the two
 *  halves. */
export type ArmPiece = 'whole' | 'elbow' | 'upper' | 'fore';

/** An arm's weights by the place along it: clavicle, upper arm, forearm, hand, each giving way to the next
 *  smoothly across the joint; a half does not bend at the elbow. The corner goes along with both in equal
 *  parts: then it is drawn in when the arm is straightened. */
export function createArmWeights(plan: BodyPlan, side: 'L' | 'R', piece: ArmPiece): WeighBones {
  const limb = plan.arms[side];
  const radius = plan.armRadiusPx;
  const lengths = limb.slice(1).map(([x, y], i) => Math.hypot(x - limb[i][0], y - limb[i][1]));
  const [shoulder, elbow] = limb;
  const axisX = (elbow[0] - shoulder[0]) / Math.max(1, lengths[0]);
  const axisY = (elbow[1] - shoulder[1]) / Math.max(1, lengths[0]);
  const chain = [`clavicle${side}`, `upperArm${side}`, `foreArm${side}`, `hand${side}`].map(boneAt);
  const handAt = (along: number) =>
    along < 1.5 ? 0 : step(((along - 2) * lengths[along < 2 ? 1 : 2]) / (wristBend * radius));
  const weighAt = (x: number, y: number, out: Float32Array) => {
    const { along } = placeOnLimb(limb, x, y);
    if (piece === 'elbow') {
      out[chain[1]] = 0.5;
      out[chain[2]] = 0.5;
      return;
    }
    if (piece === 'fore') {
      const hand = handAt(along);
      out[chain[2]] = 1 - hand;
      out[chain[3]] = hand;
      return;
    }
    // Above the shoulder the limb's axis ends, so the way down the arm is measured on its line.
    const fromShoulder = (x - shoulder[0]) * axisX + (y - shoulder[1]) * axisY;
    const upper = step(fromShoulder / (shoulderBend * radius));
    const fore =
      piece === 'upper' || along < 0.5
        ? 0
        : step(((along - 1) * lengths[along < 1 ? 0 : 1]) / (elbowBend * radius));
    const hand = piece === 'upper' ? 0 : handAt(along);
    out[chain[0]] = 1 - upper;
    out[chain[1]] = upper * (1 - fore);
    out[chain[2]] = upper * fore * (1 - hand);
    out[chain[3]] = upper * fore * hand;
  };
  return (places) => {
    const weights = new Float32Array((places.length / 2) * bones.length);
    for (let i = 0; i < places.length; i += 2) {
      const first = (i / 2) * bones.length;
      weighAt(places[i], places[i + 1], weights.subarray(first, first + bones.length));
    }
    return weights;
  };
}

/** From 0 at −1 to 1 at +1. */
function step(value: number): number {
  const t = Math.min(1, Math.max(0, (value + 1) / 2));
  return t * t * (3 - 2 * t);
}
