import { type JointName, jointCount, jointIndex } from '../../../core/dance/skeleton.ts';
import { easeFrames, easePeaks } from './ease-peaks.ts';

/** A hand bends no further than this against its forearm, radians. */
const bentMost = (75 * Math.PI) / 180;

/** A hand that lies level bends up rather than down: what it must hang at least to bend down, as a sine. */
const hangingSine = 0.15;

/** Bends a hand at its wrist where it would leave the picture sideways, up or down as it points already, changing
 *  fingertips in place; what that does not mend is left over.
 *  joints: [frame, joint, (x, y)], picture px; back: [frame, (x, y)], the way back inside, px. */
export function bendHand(joints: Float32Array, side: 'L' | 'R', back: Float32Array): void {
  const frameCount = back.length / 2;
  const vector = (frame: number, from: JointName, to: JointName) => {
    const [a, b] = [from, to].map((name) => (frame * jointCount + jointIndex[name]) * 2);
    return [joints[b] - joints[a], joints[b + 1] - joints[a + 1]] as const;
  };
  const handAt = (frame: number) => vector(frame, `wrist${side}`, `fingertip${side}`);
  const needed = new Float32Array(frameCount);
  for (const [from, to] of runsOf(back)) {
    const bendsDown = meanSine(from, to, handAt) > hangingSine;
    for (let frame = from; frame < to; frame++) {
      const [x, y] = handAt(frame);
      const edge = -Math.sign(back[frame * 2]);
      const length = Math.max(1e-3, Math.hypot(x, y));
      const reach = edge * x;
      if (reach <= 0) continue;
      const level = Math.asin(Math.min(1, Math.max(-1, (bendsDown ? y : -y) / length)));
      const wanted = Math.acos(Math.max(0, reach - Math.abs(back[frame * 2])) / length);
      // Turning from pointing right to pointing down is positive, y being down.
      needed[frame] = edge * (bendsDown ? 1 : -1) * Math.max(0, wanted - level);
    }
  }
  const turns = easePeaks(needed, 1, 0);
  for (let frame = 0; frame < frameCount; frame++) {
    if (turns[frame] === 0) continue;
    const [x, y] = handAt(frame);
    const [foreX, foreY] = vector(frame, `elbow${side}`, `wrist${side}`);
    const bent = Math.atan2(foreX * y - foreY * x, foreX * x + foreY * y);
    const most = Math.max(0, bentMost - Math.sign(turns[frame]) * bent);
    const turn = Math.sign(turns[frame]) * Math.min(most, Math.abs(turns[frame]));
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const wrist = (frame * jointCount + jointIndex[`wrist${side}`]) * 2;
    const tip = (frame * jointCount + jointIndex[`fingertip${side}`]) * 2;
    joints[tip] = joints[wrist] + x * cos - y * sin;
    joints[tip + 1] = joints[wrist + 1] + x * sin + y * cos;
  }
}

/** Runs of frames over one edge, [from, to): those that easing would run together are one. */
function runsOf(back: Float32Array): [number, number][] {
  const runs: [number, number][] = [];
  for (let frame = 0; frame < back.length / 2; frame++) {
    if (back[frame * 2] === 0) continue;
    const last = runs.at(-1);
    const joins =
      last &&
      frame - last[1] <= 4 * easeFrames &&
      Math.sign(back[last[0] * 2]) === Math.sign(back[frame * 2]);
    if (joins) last[1] = frame + 1;
    else runs.push([frame, frame + 1]);
  }
  return runs;
}

/** How far down a hand points in a run of frames: the mean sine of its slope, y down. */
function meanSine(
  from: number,
  to: number,
  handAt: (frame: number) => readonly [number, number],
): number {
  let sum = 0;
  for (let frame = from; frame < to; frame++) {
    const [x, y] = handAt(frame);
    sum += y / Math.max(1e-3, Math.hypot(x, y));
  }
  return sum / (to - from);
}
