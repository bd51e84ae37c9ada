import { jointNames } from '../skeleton.ts';
import { type DanceMotion, jointAt } from './dance-motion.ts';

/** Width of a beat's tolerance, seconds. */
const sigmaSeconds = 0.05;

/** Kinematic beats: where the mean speed of all joints has a minimum, seconds.
 *  Source: Li et al., "AI Choreographer: Music conditioned 3D dance generation with AIST++", 2021, section 5.2. */
export function findKinematicBeats(motion: DanceMotion): number[] {
  const { frameCount, framesPerSecond } = motion;
  const speeds: number[] = [];
  for (let frame = 1; frame < frameCount; frame++) {
    let sum = 0;
    for (const name of jointNames) {
      const [ax, ay, az] = jointAt(motion, frame - 1, name);
      const [bx, by, bz] = jointAt(motion, frame, name);
      sum += Math.hypot(bx - ax, by - ay, bz - az);
    }
    speeds.push((sum * framesPerSecond) / jointNames.length);
  }
  const smooth = smoothed(speeds, sigmaFrames(framesPerSecond));
  const beats: number[] = [];
  for (let i = 1; i + 1 < smooth.length; i++) {
    const [before, at, after] = [smooth[i - 1], smooth[i], smooth[i + 1]];
    if (at >= before || at > after) continue;
    // The bottom of the parabola through the three.
    const shift = (before - after) / (2 * (before - 2 * at + after));
    beats.push((i + 0.5 + shift) / framesPerSecond);
  }
  return beats;
}

/** Beat Alignment Score, 0..1: the mean over the music's beats of exp(−d²/2σ²), d the time to the nearest kinematic
 *  beat, σ = 50 ms. Over the music's beats, so that a single well-placed kinematic beat cannot win.
 *  Source: AI Choreographer (see above), with the direction of its published evaluation code's critics. */
export function measureBeatAlignment(
  musicBeats: readonly number[],
  kinematicBeats: readonly number[],
): number {
  if (musicBeats.length === 0 || kinematicBeats.length === 0) return 0;
  const scores = musicBeats.map((beat) => {
    const off = Math.min(...kinematicBeats.map((kinematic) => Math.abs(kinematic - beat)));
    return Math.exp(-(off ** 2) / (2 * sigmaSeconds ** 2));
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Minima of noise are no beats: speed is smoothed by a Gaussian of a thirtieth of a second. */
function sigmaFrames(framesPerSecond: number): number {
  return framesPerSecond / 30;
}

function smoothed(values: readonly number[], sigma: number): number[] {
  const reach = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2)),
  );
  return values.map((_, at) => {
    let [sum, total] = [0, 0];
    for (let i = -reach; i <= reach; i++) {
      if (at + i < 0 || at + i >= values.length) continue;
      sum += weights[i + reach] * values[at + i];
      total += weights[i + reach];
    }
    return sum / total;
  });
}
