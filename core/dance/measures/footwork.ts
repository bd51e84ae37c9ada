import { type DanceMotion, jointAt } from './dance-motion.ts';

const sides = ['L', 'R'] as const;

/** The furthest that a standing foot's ankle moves from where it stood first, in any contact, metres. */
export function measureStanceDrift(motion: DanceMotion): number {
  let most = 0;
  sides.forEach((side, s) => {
    let stood: readonly number[] | null = null;
    for (let frame = 0; frame < motion.frameCount; frame++) {
      if (motion.contacts[frame * 2 + s] === 0) {
        stood = null;
        continue;
      }
      const [x, y, z] = jointAt(motion, frame, `ankle${side}`);
      stood ??= [x, y, z];
      most = Math.max(most, Math.hypot(x - stood[0], y - stood[1], z - stood[2]));
    }
  });
  return most;
}

/** A landing that moves a foot less than this from where it stood before is no step, metres. */
const stepLeastMetres = 0.03;

/** Steps in every 8 bars, on average: landings of a foot at another place than it left. */
export function countSteps(motion: DanceMotion, beatsPerBar: number): number {
  let steps = 0;
  sides.forEach((side, s) => {
    let last: readonly number[] | null = null;
    for (let frame = 1; frame < motion.frameCount; frame++) {
      const stands = motion.contacts[frame * 2 + s] === 1;
      const stood = motion.contacts[frame * 2 + s - 2] === 1;
      if (stood && !stands) last = jointAt(motion, frame - 1, `ankle${side}`);
      if (stands && !stood && last) {
        const [x, , z] = jointAt(motion, frame, `ankle${side}`);
        if (Math.hypot(x - last[0], z - last[2]) >= stepLeastMetres) steps++;
      }
    }
  });
  const bars = motion.beats.length / beatsPerBar;
  return bars > 0 ? (steps * 8) / bars : 0;
}
