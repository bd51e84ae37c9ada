import type { Head, Point } from './head.ts';

/** What of a head tells its axes; in any pixels, as long as the points to be turned are in the same. */
export type HeadAxes = Pick<Head, 'crown' | 'chin' | 'eyeL' | 'eyeR' | 'yawRad'>;

/** How far a picture of a face can be turned before it looks bent, radians; less to a side to which it is turned
 *  in the photo. */
export const turnLimits = { yawRad: 0.28, leastYawRad: 0.08, pitchRad: 0.2 };

/** Half axes of the ellipsoid that stands for a head, and how far the nose rises from it, over the length from
 *  crown to chin. */
const HALF_HEIGHT = 0.52;
const HALF_WIDTH = 0.41;
const DEPTH = 0.36;
const NOSE = { height: 0.07, radius: 0.07, down: 0.36 };

export interface TurnedHead {
  /** Writes where each point is when the head is turned: to the picture's right and downward, radians. More than
   *  turnLimits is softened to it. The expression stays, and so do the neck and what hangs down.
   *  out: [point, (x, y)]. */
  place(yawRad: number, pitchRad: number, out: Float32Array): void;
}

/** A slight turn of the head as a small shift of the points of its picture: each lies on an ellipsoid, which is
 *  turned about the head's middle and seen from afar. points: [point, (x, y)]. */
export function turnHead(head: HeadAxes, points: Float32Array): TurnedHead {
  const { crown, chin, eyeL, eyeR } = head;
  const length = Math.max(1e-6, Math.hypot(chin[0] - crown[0], chin[1] - crown[1]));
  const down: Point = [(chin[0] - crown[0]) / length, (chin[1] - crown[1]) / length];
  const across: Point = [down[1], -down[0]];
  const middle: Point = [(crown[0] + chin[0]) / 2, (crown[1] + chin[1]) / 2];
  const eyes: Point = [(eyeL[0] + eyeR[0]) / 2, (eyeL[1] + eyeR[1]) / 2];
  const nose: Point = [
    eyes[0] + NOSE.down * (chin[0] - eyes[0]),
    eyes[1] + NOSE.down * (chin[1] - eyes[1]),
  ];
  /** [point, (across, down, ahead)], px from the middle. */
  const solid = new Float32Array((points.length / 2) * 3);
  for (let i = 0, at = 0; i < points.length; i += 2, at += 3) {
    const x = points[i] - middle[0];
    const y = points[i + 1] - middle[1];
    const p = x * across[0] + y * across[1];
    const q = x * down[0] + y * down[1];
    const rim = (p / (HALF_WIDTH * length)) ** 2 + (q / (HALF_HEIGHT * length)) ** 2;
    const toNose = Math.hypot(points[i] - nose[0], points[i + 1] - nose[1]) / length;
    const onNose = NOSE.height * Math.exp(-((toNose / NOSE.radius) ** 2) / 2);
    solid[at] = p;
    solid[at + 1] = q;
    // Flatter at the rim than an ellipsoid, whose edge would fold.
    solid[at + 2] = length * (DEPTH * Math.max(0, 1 - rim) + onNose);
  }
  return {
    place(yawRad, pitchRad, out) {
      const yaw = soften(yawRad, yawLimit(head.yawRad, yawRad));
      const pitch = soften(pitchRad, turnLimits.pitchRad);
      for (let i = 0, at = 0; i < points.length; i += 2, at += 3) {
        const ahead = solid[at + 2];
        const dp = ahead * Math.sin(yaw);
        const dq = ahead * Math.sin(pitch);
        out[i] = points[i] + dp * across[0] + dq * down[0];
        out[i + 1] = points[i + 1] + dp * across[1] + dq * down[1];
      }
    },
  };
}

function yawLimit(inPhoto: number, asked: number): number {
  if (inPhoto * asked <= 0) return turnLimits.yawRad;
  return Math.max(turnLimits.leastYawRad, turnLimits.yawRad - Math.abs(inPhoto) / 2);
}

function soften(value: number, limit: number): number {
  return limit * Math.tanh(value / limit);
}
