import type { JointName } from '../skeleton.ts';
import { type DanceMotion, jointAt } from './dance-motion.ts';

const compared: readonly JointName[] = [
  'pelvis',
  'neck',
  'head',
  ...(['L', 'R'] as const).flatMap(
    (side) =>
      [
        `shoulder${side}`,
        `elbow${side}`,
        `wrist${side}`,
        `hip${side}`,
        `knee${side}`,
        `ankle${side}`,
      ] as const,
  ),
];

/** Moments of a beat at which two dances are compared. */
const samplesPerBeat = 4;

/** How far two dances are apart, metres: the mean distance of 15 joints, pelvis on pelvis, beat on beat whatever
 *  their tempo, in the phase in which they are nearest. */
export function measureDanceDistance(a: DanceMotion, b: DanceMotion): number {
  const [short, long] = [sampleBeats(a), sampleBeats(b)].sort((x, y) => x.length - y.length);
  let least = Infinity;
  for (let phase = 0; phase < long.length; phase++) {
    let sum = 0;
    for (let i = 0; i < short.length && sum < least * short.length; i++) {
      sum += poseDistance(short[i], long[(i + phase) % long.length]);
    }
    least = Math.min(least, sum / short.length);
  }
  return least;
}

/** Poses at even parts of beats: [joint, (x, y, z)], metres from the pelvis. */
function sampleBeats(motion: DanceMotion): Float32Array[] {
  const count = motion.beats.length * samplesPerBeat;
  return Array.from({ length: count }, (_, i) => {
    const seconds = (i / samplesPerBeat) * motion.secondsPerBeat;
    const frame = Math.min(motion.frameCount - 1, Math.round(seconds * motion.framesPerSecond));
    const [px, py, pz] = jointAt(motion, frame, 'pelvis');
    return Float32Array.from(
      compared.flatMap((name) => {
        const [x, y, z] = jointAt(motion, frame, name);
        return [x - px, y - py, z - pz];
      }),
    );
  });
}

function poseDistance(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 3) {
    sum += Math.hypot(a[i] - b[i], a[i + 1] - b[i + 1], a[i + 2] - b[i + 2]);
  }
  return (sum * 3) / a.length;
}
