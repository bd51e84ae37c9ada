import { type BoneName, bones } from '../../../../core/dance/skeleton.ts';
import type { WeighBones } from '../grid-mesh.ts';
import { type BodyShape, levels, outward, type Side } from './body-shape.ts';
import type { StiffLayerName } from './layer-name.ts';
import { shoeBone } from './node-bones.ts';
import { smoothStep } from './smooth-step.ts';

const boneAt = (name: BoneName) => bones.findIndex((bone) => bone.name === name);

/** How far before and after the wrist a hand begins to turn, units. */
const wristBend = 9;

/** The weights of a layer that moves with the bones. Limbs are stiff pieces with round ends that overlap at the joints:
 *  they turn as far as a dance likes, and never tear. Takes units. */
export function weighStiff(name: StiffLayerName, shape: BodyShape): WeighBones {
  if (name === 'head' || name === 'hat' || name === 'hatBack') return one('head');
  if (name === 'body' || name === 'coat' || name === 'collar' || name === 'back') {
    return weighTrunk(shape);
  }
  const side = name.slice(-1) as Side;
  const part = name.slice(0, -1);
  if (part === 'upperArm') return one(`upperArm${side}`);
  if (part === 'thigh') return one(`thigh${side}`);
  if (part === 'shin') return one(`shin${side}`);
  if (part === 'held') return one(`hand${side}`);
  if (part === 'foreArm') return weighForeArm(shape, side);
  return weighShoe(shape, side);
}

function one(name: BoneName): WeighBones {
  const bone = boneAt(name);
  return (_x, _y, out) => {
    out[bone] = 1;
  };
}

/** From the neck down to the crotch, each bone giving way to the next smoothly. */
function weighTrunk(shape: BodyShape): WeighBones {
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
    out[at.pelvis.L] = pelvis * toLeft;
    out[at.pelvis.R] = pelvis * (1 - toLeft);
    out[at.abdomen] = Math.max(0, 1 - pelvis - chest);
    const out_ = outward[side] * x;
    const clavicle =
      smoothStep(0.3 * shoulderX, shoulderX, out_) * (1 - smoothStep(220, 300, y)) * chest;
    const neck =
      (1 - smoothStep(levels.chin, levels.shoulder + 8, y)) *
      (1 - smoothStep(shape.neckHalf, shape.neckHalf + 26, out_));
    out[at.clavicle[side]] = clavicle * (1 - neck);
    out[at.neck] = neck;
    out[at.chest] = Math.max(0, chest - clavicle) * (1 - neck);
  };
}

function weighForeArm(shape: BodyShape, side: Side): WeighBones {
  const [foreArm, hand] = [boneAt(`foreArm${side}`), boneAt(`hand${side}`)];
  const elbow = shape.joint(`elbow${side}`);
  const wrist = shape.joint(`wrist${side}`);
  const length = Math.hypot(wrist[0] - elbow[0], wrist[1] - elbow[1]);
  const axis = [(wrist[0] - elbow[0]) / length, (wrist[1] - elbow[1]) / length];
  return (x, y, out) => {
    const beyond = (x - wrist[0]) * axis[0] + (y - wrist[1]) * axis[1];
    const share = smoothStep(-wristBend, wristBend, beyond);
    out[foreArm] = 1 - share;
    out[hand] = share;
  };
}

function weighShoe(shape: BodyShape, side: Side): WeighBones {
  const [shin, shoe] = [boneAt(`shin${side}`), shoeBone[side]];
  const ankle = shape.joint(`ankle${side}`)[1];
  return (_x, y, out) => {
    const share = smoothStep(ankle - 22, ankle + 6, y);
    out[shin] = 1 - share;
    out[shoe] = share;
  };
}
