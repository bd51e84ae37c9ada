import type { DanceMotion } from '../../../../core/dance/measures/dance-motion.ts';
import { type JointName, jointCount, jointNames } from '../../../../core/dance/skeleton.ts';
import type { Vector } from '../../../../core/dance/vector.ts';

/** Somebody who stands, metres: x to the picture's right, y up, z toward the viewer. */
const standing: Record<JointName, Vector> = {
  pelvis: [0, 0.95, 0],
  waist: [0, 1.15, 0],
  neck: [0, 1.45, 0],
  head: [0, 1.6, 0],
  crown: [0, 1.75, 0],
  shoulderL: [0.18, 1.42, 0],
  elbowL: [0.24, 1.14, 0],
  wristL: [0.26, 0.9, 0],
  fingertipL: [0.26, 0.74, 0],
  shoulderR: [-0.18, 1.42, 0],
  elbowR: [-0.24, 1.14, 0],
  wristR: [-0.26, 0.9, 0],
  fingertipR: [-0.26, 0.74, 0],
  hipL: [0.09, 0.92, 0],
  kneeL: [0.1, 0.5, 0.02],
  ankleL: [0.1, 0.08, 0],
  toeL: [0.12, 0.02, 0.15],
  hipR: [-0.09, 0.92, 0],
  kneeR: [-0.1, 0.5, 0.02],
  ankleR: [-0.1, 0.08, 0],
  toeR: [-0.12, 0.02, 0.15],
};

/** How far a joint is from where it stands, at a time. */
export type Away = (name: JointName, seconds: number) => Vector;

export interface Made {
  readonly seconds?: number;
  readonly framesPerSecond?: number;
  readonly secondsPerBeat?: number;
  readonly away?: Away;
  /** Whether a foot stands. */
  readonly stands?: (side: 'L' | 'R', seconds: number) => boolean;
}

export function motionOf(made: Made = {}): DanceMotion {
  const { seconds = 8, framesPerSecond = 120, secondsPerBeat = 0.5 } = made;
  const { away = () => [0, 0, 0], stands = () => true } = made;
  const frameCount = Math.round(seconds * framesPerSecond);
  const joints = new Float32Array(frameCount * jointCount * 3);
  const contacts = new Uint8Array(frameCount * 2);
  for (let frame = 0; frame < frameCount; frame++) {
    const at = frame / framesPerSecond;
    jointNames.forEach((name, i) => {
      const moved = away(name, at);
      joints.set(
        standing[name].map((value, axis) => value + moved[axis]!),
        (frame * jointCount + i) * 3,
      );
    });
    contacts[frame * 2] = stands('L', at) ? 1 : 0;
    contacts[frame * 2 + 1] = stands('R', at) ? 1 : 0;
  }
  const beats = Array.from(
    { length: Math.round(seconds / secondsPerBeat) },
    (_, i) => i * secondsPerBeat,
  );
  return { framesPerSecond, frameCount, joints, contacts, beats, secondsPerBeat };
}
