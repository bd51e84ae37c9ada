import { describe, expect, test } from 'vitest';
import {
  findKinematicBeats,
  measureBeatAlignment,
} from '../../../../core/dance/measures/beat-alignment.ts';
import { motionOf } from './motion-of.ts';

/** The whole body sways and turns back on every beat, `late` seconds after it. */
const swaying = (late: number) =>
  motionOf({ away: (_, seconds) => [0.1 * Math.cos((Math.PI * (seconds - late)) / 0.5), 0, 0] });

describe('beat alignment', () => {
  test('kinematic beats are where the motion turns back', () => {
    const beats = findKinematicBeats(swaying(0)).filter((beat) => beat > 0.3 && beat < 7.7);
    expect(beats).toHaveLength(15);
    for (const beat of beats)
      expect(Math.abs(beat - Math.round(beat / 0.5) * 0.5)).toBeLessThan(0.01);
  });

  test('is 1 on the beat, what the formula says 50 ms off, and next to nothing between beats', () => {
    const inside = (late: number) => {
      const motion = swaying(late);
      const beats = motion.beats.slice(2, -2);
      return measureBeatAlignment(beats, findKinematicBeats(motion));
    };
    expect(inside(0)).toBeGreaterThan(0.98);
    expect(inside(0.05)).toBeCloseTo(Math.exp(-0.5), 1);
    expect(inside(0.25)).toBeLessThan(0.01);
  });

  test('one well-placed beat cannot win', () => {
    expect(measureBeatAlignment([0, 1, 2, 3], [2])).toBeCloseTo(0.25, 5);
  });

  test('is 0 without beats on either side', () => {
    expect(measureBeatAlignment([], [1])).toBe(0);
    expect(measureBeatAlignment([1], [])).toBe(0);
    expect(findKinematicBeats(motionOf())).toEqual([]);
  });
});
