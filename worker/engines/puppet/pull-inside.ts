import { type JointName, jointCount, jointIndex } from '../../../core/dance/skeleton.ts';
import { averageFrames, easePeaks } from './ease-peaks.ts';

/** Frames over which an elbow changes its side. */
const turnFrames = 6;

/** Below this sine of its angle an elbow that is pulled in has no side: it points at the viewer, so that it
 *  does not leap when a straight arm bends the other way. */
const sidedSine = 0.35;

/** A pull of this share of the upper arm counts whole. */
const fullPullShare = 0.1;

/** Moves a wrist by at least `back` in every frame and bends the elbow for it, changing joints in place.
 *  joints: [frame, joint, (x, y)], picture px; back: [frame, (x, y)], px. */
export function pullInside(joints: Float32Array, side: 'L' | 'R', back: Float32Array): void {
  if (back.every((value) => value === 0)) return;
  const frameCount = back.length / 2;
  const smooth = [easePeaks(back, 2, 0), easePeaks(back, 2, 1)];
  const sides = elbowSides(joints, side, frameCount);
  const smoothSides = averageFrames(averageFrames(sides, turnFrames), turnFrames);
  for (let frame = 0; frame < frameCount; frame++) {
    const dx = smooth[0][frame];
    const dy = smooth[1][frame];
    if (dx === 0 && dy === 0) continue;
    const at = (name: JointName) => (frame * jointCount + jointIndex[name]) * 2;
    const [s, e, w, f] = [
      at(`shoulder${side}`),
      at(`elbow${side}`),
      at(`wrist${side}`),
      at(`fingertip${side}`),
    ];
    const upper = Math.hypot(joints[e] - joints[s], joints[e + 1] - joints[s + 1]);
    const fore = Math.hypot(joints[w] - joints[e], joints[w + 1] - joints[e + 1]);
    for (const joint of [w, f]) {
      joints[joint] += dx;
      joints[joint + 1] += dy;
    }
    const wayX = joints[w] - joints[s];
    const wayY = joints[w + 1] - joints[s + 1];
    const way = Math.max(1e-3, Math.hypot(wayX, wayY));
    const reach = Math.min(Math.max(way, Math.abs(upper - fore) + 1e-3), upper + fore);
    const along = (upper * upper + reach * reach - fore * fore) / (2 * reach);
    const pull = Math.min(1, Math.hypot(dx, dy) / Math.max(1e-3, fullPullShare * upper));
    const bend = Math.sign(sides[frame]) * (1 - pull) + smoothSides[frame] * pull;
    const across = Math.sqrt(Math.max(0, upper * upper - along * along)) * bend;
    joints[e] = joints[s] + (wayX * along + wayY * across) / way;
    joints[e + 1] = joints[s + 1] + (wayY * along - wayX * across) / way;
  }
}

/** The side to which the elbow bends, frame by frame: -1..1, less where the arm is nearly straight. */
function elbowSides(joints: Float32Array, side: 'L' | 'R', frameCount: number): Float32Array {
  return Float32Array.from({ length: frameCount }, (_, frame) => {
    const at = (name: JointName, axis: 0 | 1) =>
      joints[(frame * jointCount + jointIndex[name]) * 2 + axis];
    const upperX = at(`elbow${side}`, 0) - at(`shoulder${side}`, 0);
    const upperY = at(`elbow${side}`, 1) - at(`shoulder${side}`, 1);
    const foreX = at(`wrist${side}`, 0) - at(`elbow${side}`, 0);
    const foreY = at(`wrist${side}`, 1) - at(`elbow${side}`, 1);
    const lengths = Math.max(1e-3, Math.hypot(upperX, upperY) * Math.hypot(foreX, foreY));
    const sine = (upperX * foreY - upperY * foreX) / lengths;
    return Math.max(-1, Math.min(1, sine / sidedSine));
  });
}
