import { describe, expect, test } from 'vitest';
import { measureDanceDistance } from '../../../../core/dance/measures/dance-distance.ts';
import { findLimitViolations } from '../../../../core/dance/measures/joint-limits.ts';
import { measureSelfIntersection } from '../../../../core/dance/measures/self-intersection.ts';
import { measureSmoothness } from '../../../../core/dance/measures/smoothness.ts';
import type { JointName } from '../../../../core/dance/skeleton.ts';
import type { Vector } from '../../../../core/dance/vector.ts';
import { type Away, motionOf } from './motion-of.ts';

const still: Vector = [0, 0, 0];
const only =
  (joint: JointName, by: Vector): Away =>
  (name) =>
    name === joint ? by : still;

describe('joint limits', () => {
  test('nobody who stands breaks one', () => {
    expect(findLimitViolations(motionOf())).toEqual([]);
  });

  test.each<[string, JointName, Vector]>([
    ['elbow', 'wristL', [-0.05, 0.5, 0]],
    ['knee', 'ankleR', [0, 0.82, -0.02]],
    ['wrist', 'fingertipR', [0.03, 0.3, 0]],
    ['neck', 'head', [0.4, -0.2, 0]],
    ['hipOutward', 'kneeL', [0.5, 0.4, 0]],
    ['hipInward', 'kneeL', [-0.6, 0.1, 0]],
    ['trunk', 'neck', [0.4, -0.4, 0]],
  ])('%s', (limit, joint, by) => {
    const found = findLimitViolations(motionOf({ away: only(joint, by) }));
    expect(found.map((violation) => violation.limit)).toContain(limit);
    expect(found.find((violation) => violation.limit === limit)!.frames).toBe(960);
  });
});

describe('hands and trunk', () => {
  test('a hand beside or before the body is outside', () => {
    expect(measureSelfIntersection(motionOf())).toBe(0);
    const before: Away = (name) =>
      name === 'wristL' || name === 'fingertipL' ? [-0.26, 0.3, 0.25] : still;
    expect(measureSelfIntersection(motionOf({ away: before }))).toBe(0);
  });

  test('a hand within it counts for as long as it is there', () => {
    const within: Away = (name, seconds) =>
      name === 'wristL' && seconds < 2 ? [-0.24, 0.3, 0.02] : still;
    expect(measureSelfIntersection(motionOf({ away: within }))).toBeCloseTo(0.25, 5);
  });
});

describe('smoothness', () => {
  test('speed and jerk of a swing are those of its sine', () => {
    const rate = 2 * Math.PI;
    const swing: Away = (name, s) => (name === 'wristR' ? [0.1 * Math.sin(rate * s), 0, 0] : still);
    const { mostSpeed, mostJerk } = measureSmoothness(motionOf({ away: swing }));
    expect(mostSpeed).toBeCloseTo(0.1 * rate, 2);
    expect(mostJerk / (0.1 * rate ** 3)).toBeCloseTo(1, 1);
  });
});

describe('the distance of two dances', () => {
  const waving = (phase: number, secondsPerBeat: number) =>
    motionOf({
      seconds: 16 * secondsPerBeat,
      secondsPerBeat,
      away: (name, s) =>
        /wrist|elbow/.test(name)
          ? [0, 0.3 * Math.sin((Math.PI / 4) * (s / secondsPerBeat) + phase), 0]
          : still,
    });

  test('is 0 to itself, in another phase, at another tempo, elsewhere on the floor', () => {
    expect(measureDanceDistance(waving(0, 0.5), waving(0, 0.5))).toBeLessThan(1e-6);
    expect(measureDanceDistance(waving(0, 0.5), waving(Math.PI / 2, 0.5))).toBeLessThan(0.005);
    expect(measureDanceDistance(waving(0, 0.5), waving(0, 0.4))).toBeLessThan(0.005);
    const elsewhere = motionOf({ away: () => [1, 0, 0] });
    expect(measureDanceDistance(motionOf(), elsewhere)).toBeLessThan(1e-6);
  });

  test('is the mean over 15 joints', () => {
    const raised = motionOf({ away: only('wristL', [0, 0.3, 0]) });
    expect(measureDanceDistance(motionOf(), raised)).toBeCloseTo(0.3 / 15, 5);
  });
});
