import type { JointName } from '../skeleton.ts';
import { type DanceMotion, jointAt } from './dance-motion.ts';

const feet: readonly (readonly [JointName, JointName])[] = [
  ['ankleL', 'toeL'],
  ['ankleR', 'toeR'],
];

/** Physical Foot Contact score: how much the pelvis accelerates while both feet slide; 0 is best. A motion of 30
 *  frames a second, metres: upward acceleration clipped at 0, each foot's slower joint, times 10⁴.
 *  Source: Tseng et al., "EDGE: Editable dance generation from music", 2023, section 4.2, and its evaluation code. */
export function measurePhysicalFootContact(motion: DanceMotion): number {
  const { frameCount, framesPerSecond } = motion;
  const accelerations: number[] = [];
  const slides: number[] = [];
  for (let frame = 2; frame < frameCount; frame++) {
    const [before, at, after] = [frame - 2, frame - 1, frame].map((i) =>
      jointAt(motion, i, 'pelvis'),
    );
    const acceleration = [0, 1, 2].map(
      (axis) => (after[axis] - 2 * at[axis] + before[axis]) * framesPerSecond ** 2,
    );
    accelerations.push(Math.hypot(acceleration[0], Math.max(0, acceleration[1]), acceleration[2]));
    const slide = feet.map((joints) =>
      Math.min(...joints.map((name) => slideOf(motion, frame, name))),
    );
    slides.push(slide[0] * slide[1]);
  }
  const most = Math.max(...accelerations);
  if (!(most > 0)) return 0;
  const sum = slides.reduce((total, slide, i) => total + (slide * accelerations[i]) / most, 0);
  return (sum / slides.length) * 1e4;
}

/** Way on the ground from the frame before, metres. */
function slideOf(motion: DanceMotion, frame: number, name: JointName): number {
  const [ax, , az] = jointAt(motion, frame - 1, name);
  const [bx, , bz] = jointAt(motion, frame, name);
  return Math.hypot(bx - ax, bz - az);
}
