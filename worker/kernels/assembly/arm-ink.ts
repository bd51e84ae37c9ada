import { isShadeOf } from './flat-colour';
import { Doubles } from './memory';

/** See puppet/arm-ink.ts, whose putInk lays it out. */
@unmanaged
export class ArmInk {
  line: Doubles;
  flat: Doubles;
}

/** Whether a colour is a drawn arm's flat one, or that in shade. */
export function isOfFlat(ink: ArmInk | null, r: f64, g: f64, b: f64): bool {
  if (ink === null) return false;
  const flat = ink.flat;
  return isShadeOf(flat[0], flat[1], flat[2], r, g, b);
}

/** One channel of the line round a drawn arm. */
export function lineOf(ink: ArmInk | null, channel: i32): f64 {
  return ink === null ? 0 : ink.line[channel];
}
