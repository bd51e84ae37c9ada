import type { Choreography } from '../../../core/dance/choreography.ts';
import { type JointName, jointCount, jointIndex } from '../../../core/dance/skeleton.ts';

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Where a dance's points go: about the place where the figure stands, then sideways. */
export interface Fit {
  place(xPx: number, yPx: number): [x: number, y: number];
  readonly scale: number;
}

/** Head, hands and feet keep this share of the shorter side from the picture's edge. */
const MARGIN_SHARE = 0.03;

/** A figure much smaller than the photo's would be drawn with another's proportions of face and clothes: rather its
 *  hands leave the picture now and then. */
const LEAST_SCALE = 0.8;

const ends = ['crown', 'fingertipL', 'fingertipR'] as const satisfies readonly JointName[];
const feet = ['toeL', 'toeR', 'ankleL', 'ankleR'] as const satisfies readonly JointName[];

/** The scale and the shift that keep a whole dance in the picture, as far as it can be kept. Frames and rest pose all
 *  get the same. */
export function fitDance({ joints, rest, halfBody }: Choreography, size: Size): Fit {
  const margin = MARGIN_SHARE * Math.min(size.widthPx, size.heightPx);
  const at = (name: JointName, axis: 0 | 1) => rest[jointIndex[name] * 3 + axis];
  const ground = halfBody ? size.heightPx : Math.max(...feet.map((name) => at(name, 1)));
  const centre = halfBody ? at('pelvis', 0) : (at('ankleL', 0) + at('ankleR', 0)) / 2;
  const shown = halfBody ? ends : [...ends, ...feet];
  let [left, top, right] = [Infinity, Infinity, -Infinity];
  for (let frame = 0; frame < joints.length; frame += jointCount * 3) {
    for (const name of shown) {
      const x = joints[frame + jointIndex[name] * 3];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, joints[frame + jointIndex[name] * 3 + 1]);
    }
  }
  const tall = (ground - margin) / Math.max(1, ground - top);
  const wide = (size.widthPx - 2 * margin) / Math.max(1, right - left);
  const scale = Math.max(LEAST_SCALE, Math.min(1, tall, wide));
  const shift = shiftInto(
    centre + (left - centre) * scale - margin,
    centre + (right - centre) * scale - (size.widthPx - margin),
  );
  return {
    scale,
    place: (x, y) => [centre + (x - centre) * scale + shift, ground + (y - ground) * scale],
  };
}

/** No further than needed; to the middle when both sides hang over. left: negative, right: positive beyond the edge. */
function shiftInto(left: number, right: number): number {
  if (left < 0 && right > 0) return -(left + right) / 2;
  return left < 0 ? -left : right > 0 ? -right : 0;
}
