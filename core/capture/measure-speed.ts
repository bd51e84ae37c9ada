import { bodyJoints, type CapturedMotion } from './motion.ts';

/** How fast a body's joints move, the mean of all of them, metres a second. */
export function measureSpeed({ joints, frameCount, framesPerSecond }: CapturedMotion): number {
  const width = bodyJoints.length * 3;
  let way = 0;
  for (let at = 0; at < (frameCount - 1) * width; at += 3) {
    way += Math.hypot(
      joints[at + width] - joints[at],
      joints[at + width + 1] - joints[at + 1],
      joints[at + width + 2] - joints[at + 2],
    );
  }
  return (way * framesPerSecond) / Math.max(1, (frameCount - 1) * bodyJoints.length);
}
