import { jointNames } from '../skeleton.ts';
import { type DanceMotion, jointAt } from './dance-motion.ts';

export interface Smoothness {
  /** The fastest that any joint ever is, metres a second. */
  readonly mostSpeed: number;
  /** The largest third difference of any joint's place, metres a second³. */
  readonly mostJerk: number;
}

/** How fast and how jerky a motion gets. */
export function measureSmoothness(motion: DanceMotion): Smoothness {
  let [mostSpeed, mostJerk] = [0, 0];
  const { frameCount, framesPerSecond } = motion;
  for (const name of jointNames) {
    for (let frame = 3; frame < frameCount; frame++) {
      const [a, b, c, d] = [3, 2, 1, 0].map((back) => jointAt(motion, frame - back, name));
      const speed = Math.hypot(d[0] - c[0], d[1] - c[1], d[2] - c[2]) * framesPerSecond;
      const third = [0, 1, 2].map((i) => d[i] - 3 * c[i] + 3 * b[i] - a[i]);
      mostSpeed = Math.max(mostSpeed, speed);
      mostJerk = Math.max(mostJerk, Math.hypot(...third) * framesPerSecond ** 3);
    }
  }
  return { mostSpeed, mostJerk };
}
