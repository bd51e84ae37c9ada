import { type JointName, jointCount, jointIndex } from '../../../core/dance/skeleton.ts';

/** Frames before and after a pull in which the arm goes there and back. */
const easeFrames = 6;

/** Moves a wrist by at least `back` in every frame and bends the elbow for it, changing joints in place.
 *  joints: [frame, joint, (x, y)], picture px; back: [frame, (x, y)], px. */
export function pullInside(joints: Float32Array, side: 'L' | 'R', back: Float32Array): void {
  if (back.every((value) => value === 0)) return;
  const frameCount = back.length / 2;
  const smooth = [easePeaks(back, 0), easePeaks(back, 1)];
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
    const bent =
      (joints[e] - joints[s]) * (joints[w + 1] - joints[s + 1]) -
      (joints[e + 1] - joints[s + 1]) * (joints[w] - joints[s]);
    for (const joint of [w, f]) {
      joints[joint] += dx;
      joints[joint + 1] += dy;
    }
    const wayX = joints[w] - joints[s];
    const wayY = joints[w + 1] - joints[s + 1];
    const way = Math.max(1e-3, Math.hypot(wayX, wayY));
    const reach = Math.min(Math.max(way, Math.abs(upper - fore) + 1e-3), upper + fore);
    const along = (upper * upper + reach * reach - fore * fore) / (2 * reach);
    const across = Math.sqrt(Math.max(0, upper * upper - along * along)) * (bent >= 0 ? 1 : -1);
    joints[e] = joints[s] + (wayX * along + wayY * across) / way;
    joints[e + 1] = joints[s + 1] + (wayY * along - wayX * across) / way;
  }
}

/** One axis of the pull, spread to the frames around so that it never jumps and is nowhere less. */
function easePeaks(back: Float32Array, axis: 0 | 1): Float32Array {
  const frameCount = back.length / 2;
  const peaks = new Float32Array(frameCount);
  for (let frame = 0; frame < frameCount; frame++) {
    for (let near = -easeFrames; near <= easeFrames; near++) {
      const value = back[(frame + near) * 2 + axis] ?? 0;
      if (Math.abs(value) > Math.abs(peaks[frame])) peaks[frame] = value;
    }
  }
  const smooth = new Float32Array(frameCount);
  for (let frame = 0; frame < frameCount; frame++) {
    let sum = 0;
    for (let near = -easeFrames; near <= easeFrames; near++) {
      sum += peaks[Math.min(frameCount - 1, Math.max(0, frame + near))];
    }
    smooth[frame] = sum / (2 * easeFrames + 1);
  }
  return smooth;
}
