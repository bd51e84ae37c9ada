import {
  cross,
  lengthOf,
  type Rotation,
  rotate,
  scale,
  subtract,
  transpose,
  type Vector,
} from '../dance/vector.ts';
import { type BodyJoint, type CapturedMotion, middle, placeAt } from './motion.ts';

const degrees = 180 / Math.PI;

/** Frames of the trunk's parts: their x axes to the body's left, their y axes along the trunk. */
export function trunkOf(motion: CapturedMotion, frame: number) {
  const neck = middle(motion, frame, 'shoulderL', 'shoulderR');
  const up = subtract(neck, placeAt(motion, frame, 'pelvis'));
  const across = (a: BodyJoint, b: BodyJoint) =>
    subtract(placeAt(motion, frame, a), placeAt(motion, frame, b));
  const hips = across('hipL', 'hipR');
  const pelvis = frameAlong(hips, up);
  const chest = frameUp(across('shoulderL', 'shoulderR'), up);
  return { pelvis, spine: frameUp(hips, up), chest };
}

/** Axes with x along a direction, y as near to `up` as may be; columns are the axes. */
function frameAlong(along: Vector, up: Vector): Rotation {
  const x = unit(along);
  const z = unit(cross(x, up));
  return columns(x, cross(z, x), z);
}

/** Axes with y along `up`, x as near to a direction as may be. */
function frameUp(along: Vector, up: Vector): Rotation {
  const y = unit(up);
  const z = unit(cross(along, y));
  return columns(cross(y, z), y, z);
}

function columns(x: Vector, y: Vector, z: Vector): Rotation {
  return transpose([x, y, z]);
}

/** How the head is bent against the chest, degrees: [forward, to the picture's right]. */
export function headBend(motion: CapturedMotion, frame: number, chest: Rotation): [number, number] {
  const neck = middle(motion, frame, 'shoulderL', 'shoulderR');
  const [x, y, z] = rotate(transpose(chest), subtract(placeAt(motion, frame, 'head'), neck));
  return [Math.atan2(z, y) * degrees, Math.atan2(x, Math.hypot(y, z)) * degrees];
}

/** A vector of length 1; upward where there is none. */
export function unit(a: Vector): Vector {
  const length = lengthOf(a);
  return length > 1e-9 ? scale(a, 1 / length) : [0, 1, 0];
}
