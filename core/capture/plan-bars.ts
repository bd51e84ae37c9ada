import { type Beats, findBeats } from '../rhythm/find-beats.ts';
import { type BodyJoint, type CapturedMotion, placeAt } from './motion.ts';
import type { Metre } from './score-motion.ts';

export interface BarPlan extends Metre {
  /** Where in the capture the dance begins, seconds. */
  readonly startSeconds: number;
}

const beatsPerBar = 4;
/** The tempo of a motion that has none of its own. */
const usualBeatsPerMinute = 120;
/** An opening, a bar of the body and an ending. */
const leastBeats = 3;

/** Lays bars over captured motion: on the beats of its music, or else on those that it moves to. */
export function planBars(motion: CapturedMotion, music: Beats | null): BarPlan {
  const seconds = motion.frameCount / motion.framesPerSecond;
  const beats = music ?? findBeats(accents(motion), motion.framesPerSecond);
  const startSeconds = Math.max(0, beats?.firstBeatSeconds ?? 0);
  let beatsPerMinute = beats?.beatsPerMinute ?? usualBeatsPerMinute;
  const count = () => Math.floor(((seconds - startSeconds) * beatsPerMinute) / 60 + 1e-6);
  while (count() < leastBeats + 1) beatsPerMinute *= 2;
  const whole = count();
  const perBar = whole >= 3 * beatsPerBar ? beatsPerBar : 2;
  return { startSeconds, beatsPerMinute, beatsPerBar: perBar, beats: whole };
}

const moving: readonly BodyJoint[] = ['pelvis', 'wristL', 'wristR', 'ankleL', 'ankleR'];

/** High where the body halts or turns about: [frame], mean 0, standard deviation 1. Source: kinematic beats are the minima
 *  of the joints' speed, Li et al., "AI choreographer", 2021, section 5.2. */
function accents(motion: CapturedMotion): Float32Array {
  const { frameCount } = motion;
  const slowness = Float32Array.from({ length: frameCount }, (_, frame) => {
    const before = Math.max(0, frame - 1);
    const after = Math.min(frameCount - 1, frame + 1);
    let speed = 0;
    for (const name of moving) {
      const [x, y] = placeAt(motion, before, name);
      const [nextX, nextY] = placeAt(motion, after, name);
      speed += Math.hypot(nextX - x, nextY - y);
    }
    return -Math.log(0.005 + speed);
  });
  const mean = slowness.reduce((sum, value) => sum + value, 0) / frameCount;
  const spread = Math.sqrt(
    slowness.reduce((sum, value) => sum + (value - mean) ** 2, 0) / frameCount,
  );
  return slowness.map((value) => (spread > 1e-9 ? (value - mean) / spread : 0));
}

/** The part of a motion from a moment on. */
export function startAt(motion: CapturedMotion, seconds: number): CapturedMotion {
  const frame = Math.min(
    motion.frameCount - 1,
    Math.max(0, Math.round(seconds * motion.framesPerSecond)),
  );
  const width = motion.joints.length / motion.frameCount;
  return {
    ...motion,
    frameCount: motion.frameCount - frame,
    joints: motion.joints.slice(frame * width),
  };
}
