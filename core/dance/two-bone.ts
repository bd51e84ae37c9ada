import { add, dot, lengthOf, scale, subtract, type Vector } from './vector.ts';

/** Share of a limb's length that it may be stretched to: a fully straight limb flickers. */
export const reachShare = 0.998;

/** Two-bone inverse kinematics by the law of cosines.
 *  root, target: ends of the limb; upper, lower: lengths, same unit; pole: where the middle joint points.
 *  Returns the middle joint and the end, which is the target or, out of reach, the nearest point toward it. */
export function bendLimb(
  root: Vector,
  target: Vector,
  upper: number,
  lower: number,
  pole: Vector,
): { readonly middle: Vector; readonly end: Vector } {
  const wanted = subtract(target, root);
  const wantedLength = lengthOf(wanted);
  const along: Vector = wantedLength > 1e-9 ? scale(wanted, 1 / wantedLength) : [0, -1, 0];
  const least = Math.abs(upper - lower) + 1e-6 * (upper + lower);
  const reach = Math.min(Math.max(wantedLength, least), reachShare * (upper + lower));
  const across = acrossFrom(along, pole);
  const cosine = (upper * upper + reach * reach - lower * lower) / (2 * upper * reach);
  const angle = Math.acos(Math.min(1, Math.max(-1, cosine)));
  return {
    middle: add(
      root,
      add(scale(along, upper * Math.cos(angle)), scale(across, upper * Math.sin(angle))),
    ),
    end: wantedLength >= least && wantedLength <= reach ? target : add(root, scale(along, reach)),
  };
}

/** The part of the pole at right angles to the limb, of length 1. */
function acrossFrom(along: Vector, pole: Vector): Vector {
  const across = subtract(pole, scale(along, dot(pole, along)));
  const length = lengthOf(across);
  if (length > 1e-6) return scale(across, 1 / length);
  return acrossFrom(along, Math.abs(along[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0]);
}
