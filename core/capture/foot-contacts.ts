import type { Side } from '../dance/build.ts';
import { type CapturedMotion, placeAt } from './motion.ts';

/** A stretch of frames in which a foot stands on the floor. */
export interface FootContact {
  readonly fromFrame: number;
  /** The frame after the last. */
  readonly toFrame: number;
}

/** A standing foot's ankle is no higher above where it stands lowest, metres. Source: the height of EDGE's and
 *  HumanML3D's foot contacts, 5 cm, with what a heel rises before the toe leaves the floor. */
const highestMetres = 0.06;
/** And no faster than this, metres a second: slower than any step, faster than the noise of a tracked ankle. */
const fastest = 0.35;
const shortestSeconds = 0.1;
/** A shorter swing is noise. */
const shortestSwingSeconds = 0.09;

/** When a foot stands, in order. */
export function findContacts(motion: CapturedMotion, side: Side): FootContact[] {
  const { frameCount, framesPerSecond } = motion;
  const ankles = Array.from({ length: frameCount }, (_, frame) =>
    placeAt(motion, frame, `ankle${side}`),
  );
  const heights = ankles.map(([, y]) => y).sort((a, b) => a - b);
  const floor = heights[Math.floor(frameCount * 0.1)] ?? 0;
  const around = Math.max(1, Math.round(framesPerSecond / 30));
  const stands = ankles.map(([, y], frame) => {
    const before = ankles[Math.max(0, frame - around)];
    const after = ankles[Math.min(frameCount - 1, frame + around)];
    const seconds = (2 * around) / framesPerSecond;
    const speed = Math.hypot(after[0] - before[0], after[1] - before[1]) / seconds;
    return y - floor < highestMetres && speed < fastest;
  });
  const runs: { fromFrame: number; toFrame: number }[] = [];
  for (let frame = 0; frame < frameCount; frame++) {
    if (!stands[frame]) continue;
    const last = runs.at(-1);
    if (last && frame - last.toFrame < shortestSwingSeconds * framesPerSecond) {
      last.toFrame = frame + 1;
    } else runs.push({ fromFrame: frame, toFrame: frame + 1 });
  }
  return runs.filter(
    ({ fromFrame, toFrame }) => toFrame - fromFrame >= shortestSeconds * framesPerSecond,
  );
}
