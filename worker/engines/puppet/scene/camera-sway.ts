import { jointCount, jointIndex } from '../../../../core/dance/skeleton.ts';

/** The camera follows the dancer this late and this softly: half of the time over which their way is averaged. */
const followSeconds = 0.6;

/** How much of the dancer's way the camera goes along. */
const followShare = 0.5;

export interface Sway {
  readonly xPx: number;
  readonly yPx: number;
}

/** How far the camera has followed the pelvis by each frame, px from where it was at first.
 *  joints: [frame, joint, (x, y)], picture px. */
export function swayOf(joints: Float32Array, framesPerSecond: number): readonly Sway[] {
  const frameCount = joints.length / (jointCount * 2);
  const reach = Math.round(followSeconds * framesPerSecond);
  const xAt = (frame: number) => joints[(frame * jointCount + jointIndex.pelvis) * 2];
  const sums = new Float64Array(frameCount + 1);
  for (let frame = 0; frame < frameCount; frame++) sums[frame + 1] = sums[frame] + xAt(frame);
  const home = frameCount > 0 ? xAt(0) : 0;
  return Array.from({ length: frameCount }, (_, frame) => {
    const from = Math.max(0, frame - reach);
    const to = Math.min(frameCount, frame + reach + 1);
    const mean = (sums[to] - sums[from]) / (to - from);
    return { xPx: followShare * (mean - home), yPx: 0 };
  });
}
