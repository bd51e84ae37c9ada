import { describe, expect, test } from 'vitest';
import { type JointName, jointCount, jointIndex } from '../../../../core/dance/skeleton.ts';
import { pullInside } from '../../../../worker/engines/puppet/pull-inside.ts';
import { standingIn } from './drawn-sheets.ts';

const frameCount = 60;
const rest = standingIn(576, 1024);

/** [frame, joint, (x, y)]: the left forearm held up and a little out, so that the elbow is bent. */
function dance(): Float32Array {
  const joints = new Float32Array(frameCount * jointCount * 2);
  for (let frame = 0; frame < frameCount; frame++) {
    joints.set(rest, frame * jointCount * 2);
    const set = (name: JointName, x: number, y: number) =>
      joints.set([x, y], (frame * jointCount + jointIndex[name]) * 2);
    set('elbowL', 440, 400);
    set('wristL', 480, 310);
    set('fingertipL', 500, 250);
  }
  return joints;
}

const at = (joints: Float32Array, frame: number, name: JointName) => {
  const i = (frame * jointCount + jointIndex[name]) * 2;
  return [joints[i]!, joints[i + 1]!] as const;
};
const between = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);

/** The arm hangs over by (dx, dy) in the frames 25 to 34. */
function overhanging(dx: number, dy: number): Float32Array {
  const back = new Float32Array(frameCount * 2);
  for (let frame = 25; frame < 35; frame++) back.set([dx, dy], frame * 2);
  return back;
}

describe('an arm that leaves the picture', () => {
  test.each([
    [-60, 0],
    [0, 45],
    [-40, 30],
  ])('is pulled in by at least %i, %i px, and comes and goes without a jump', (dx, dy) => {
    const [before, after] = [dance(), dance()];
    pullInside(after, 'L', overhanging(dx, dy));
    let last = [0, 0];
    for (let frame = 0; frame < frameCount; frame++) {
      const [x0, y0] = at(before, frame, 'wristL');
      const [x1, y1] = at(after, frame, 'wristL');
      const moved = [x1 - x0, y1 - y0];
      if (frame >= 25 && frame < 35) {
        expect(Math.abs(moved[0]!)).toBeGreaterThanOrEqual(Math.abs(dx) - 0.01);
        expect(Math.abs(moved[1]!)).toBeGreaterThanOrEqual(Math.abs(dy) - 0.01);
      }
      expect(between(moved, last)).toBeLessThan(0.2 * Math.hypot(dx, dy));
      last = moved;
    }
    expect(at(after, 0, 'wristL')).toEqual(at(before, 0, 'wristL'));
  });

  test('keeps the length of its bones, the side of its elbow and the hand on the wrist', () => {
    const [before, after] = [dance(), dance()];
    pullInside(after, 'L', overhanging(-60, 20));
    const bend = (joints: Float32Array, frame: number) => {
      const [s, e, w] = (['shoulderL', 'elbowL', 'wristL'] as const).map((name) =>
        at(joints, frame, name),
      );
      return Math.sign((e![0] - s![0]) * (w![1] - s![1]) - (e![1] - s![1]) * (w![0] - s![0]));
    };
    for (let frame = 0; frame < frameCount; frame++) {
      for (const [a, b] of [
        ['shoulderL', 'elbowL'],
        ['elbowL', 'wristL'],
        ['wristL', 'fingertipL'],
      ] as const) {
        const length = between(at(before, frame, a), at(before, frame, b));
        expect(between(at(after, frame, a), at(after, frame, b))).toBeCloseTo(length, 1);
      }
      expect(bend(after, frame)).toBe(bend(before, frame));
    }
  });

  test('takes nothing else along', () => {
    const [before, after] = [dance(), dance()];
    pullInside(after, 'L', overhanging(-60, 20));
    for (const name of Object.keys(jointIndex) as JointName[]) {
      if (['elbowL', 'wristL', 'fingertipL'].includes(name)) continue;
      expect(at(after, 30, name)).toEqual(at(before, 30, name));
    }
  });

  test('that does not leave it stays as it is', () => {
    const after = dance();
    pullInside(after, 'L', new Float32Array(frameCount * 2));
    expect(after).toEqual(dance());
  });
});
