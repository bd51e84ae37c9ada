import { type BoneName, bones } from '../../../../core/dance/skeleton.ts';
import { type BodyShape, levels, outward, type Side } from './body-shape.ts';
import type { DrawnLayerName } from './layer-name.ts';
import { heldBone, shoeBone } from './node-bones.ts';
import { smoothStep } from './smooth-step.ts';

/** Writes bones and their weights at a place, units; weights of 0 may be left out. */
export type WeighUnits = (x: number, y: number, out: Map<number, number>) => void;

const boneAt = (name: BoneName) => bones.findIndex((bone) => bone.name === name);

/** How far before and after the wrist a hand begins to turn, units. */
const wristBend = 9;

/** The weights of a layer that moves with the bones. Limbs are stiff pieces with round ends that overlap at the joints:
 *  they turn as far as a dance likes, and never tear. Takes units. */
export function weighStiff(name: DrawnLayerName, shape: BodyShape): WeighUnits {
  if (name === 'head' || name === 'hat' || name === 'hatBack') return one('head');
  const side = name.slice(-1) as Side;
  const part = name.slice(0, -1);
  if (part === 'upperArm') return one(`upperArm${side}`);
  if (part === 'thigh') return one(`thigh${side}`);
  if (part === 'shin') return one(`shin${side}`);
  if (part === 'held') return (_x, _y, out) => void out.set(heldBone[side], 1);
  if (part === 'foreArm') return weighForeArm(shape, side);
  if (part === 'shoe') return weighShoe(shape, side);
  return weighTrunk(shape);
}

/** Whether a layer follows one bone alone, and need not fit head and hands into the picture. */
export function isRigid(name: DrawnLayerName): boolean {
  return ['upperArm', 'thigh', 'shin', 'held'].includes(name.slice(0, -1));
}

function one(name: BoneName): WeighUnits {
  const bone = boneAt(name);
  return (_x, _y, out) => {
    out.set(bone, 1);
  };
}

/** From the neck down to the crotch, each bone giving way to the next smoothly. */
function weighTrunk(shape: BodyShape): WeighUnits {
  const at = {
    abdomen: boneAt('abdomen'),
    chest: boneAt('chest'),
    neck: boneAt('neck'),
    clavicle: { L: boneAt('clavicleL'), R: boneAt('clavicleR') },
    pelvis: { L: boneAt('pelvisL'), R: boneAt('pelvisR') },
  };
  const shoulderX = shape.joint('shoulderL')[0];
  return (x, y, out) => {
    const pelvis = smoothStep(440, 515, y);
    const chest = 1 - smoothStep(330, 430, y);
    const side: Side = x >= 0 ? 'L' : 'R';
    const toLeft = smoothStep(-45, 45, x);
    out.set(at.pelvis.L, pelvis * toLeft);
    out.set(at.pelvis.R, pelvis * (1 - toLeft));
    out.set(at.abdomen, Math.max(0, 1 - pelvis - chest));
    const outside = outward[side] * x;
    const clavicle =
      smoothStep(0.3 * shoulderX, shoulderX, outside) * (1 - smoothStep(220, 300, y)) * chest;
    const neck =
      (1 - smoothStep(levels.chin, levels.shoulder + 8, y)) *
      (1 - smoothStep(shape.neckHalf, shape.neckHalf + 26, outside));
    out.set(at.clavicle[side], clavicle * (1 - neck));
    out.set(at.neck, neck);
    out.set(at.chest, Math.max(0, chest - clavicle) * (1 - neck));
  };
}

function weighForeArm(shape: BodyShape, side: Side): WeighUnits {
  const [foreArm, hand] = [boneAt(`foreArm${side}`), boneAt(`hand${side}`)];
  const elbow = shape.joint(`elbow${side}`);
  const wrist = shape.joint(`wrist${side}`);
  const length = Math.hypot(wrist[0] - elbow[0], wrist[1] - elbow[1]);
  const axis = [(wrist[0] - elbow[0]) / length, (wrist[1] - elbow[1]) / length];
  return (x, y, out) => {
    const beyond = (x - wrist[0]) * axis[0] + (y - wrist[1]) * axis[1];
    const share = smoothStep(-wristBend, wristBend, beyond);
    out.set(foreArm, 1 - share);
    out.set(hand, share);
  };
}

function weighShoe(shape: BodyShape, side: Side): WeighUnits {
  const [shin, shoe] = [boneAt(`shin${side}`), shoeBone[side]];
  const ankle = shape.joint(`ankle${side}`)[1];
  return (_x, y, out) => {
    const share = smoothStep(ankle - 22, ankle + 6, y);
    out.set(shin, 1 - share);
    out.set(shoe, share);
  };
}
