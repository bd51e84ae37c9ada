import { bodyJoints, type CapturedMotion } from '../../../core/capture/motion.ts';
import { jointAt, sampleDance } from '../../../core/dance/measures/dance-motion.ts';
import type { Template } from '../../../core/dance/template.ts';

/** One of our dances as a capture of somebody who dances it would give it. */
export function captureDance(template: Template, framesPerSecond: number): CapturedMotion {
  const motion = sampleDance(template, framesPerSecond);
  const [startX, , startZ] = jointAt(motion, 0, 'pelvis');
  const joints = new Float32Array(motion.frameCount * bodyJoints.length * 3);
  let floor = Infinity;
  for (let frame = 0; frame < motion.frameCount; frame++) {
    bodyJoints.forEach((name, i) => {
      const [x, y, z] = jointAt(motion, frame, name === 'chest' ? 'waist' : name);
      joints.set([x - startX, y, z - startZ], (frame * bodyJoints.length + i) * 3);
      floor = Math.min(floor, y);
    });
  }
  for (let at = 1; at < joints.length; at += 3) joints[at] -= floor;
  return { framesPerSecond, frameCount: motion.frameCount, joints };
}
