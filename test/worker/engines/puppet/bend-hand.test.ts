import { describe, expect, test } from 'vitest';
import { type JointName, jointCount, jointIndex } from '../../../../core/dance/skeleton.ts';
import { bendHand } from '../../../../worker/engines/puppet/bend-hand.ts';
import { standingIn } from './drawn-sheets.ts';

const frameCount = 60;
const rest = standingIn(576, 1024);

/** [frame, joint, (x, y)]: the left arm straight out to the picture's right, its hand `slope` px lower or higher. */
function dance(slope: number): Float32Array {
  const joints = new Float32Array(frameCount * jointCount * 2);
  for (let frame = 0; frame < frameCount; frame++) {
    joints.set(rest, frame * jointCount * 2);
    const set = (name: JointName, x: number, y: number) =>
      joints.set([x, y], (frame * jointCount + jointIndex[name]) * 2);
    set('elbowL', 430, 300);
    set('wristL', 520, 300);
    set('fingertipL', 580, 300 + slope);
  }
  return joints;
}

const at = (joints: Float32Array, frame: number, name: JointName) => {
  const i = (frame * jointCount + jointIndex[name]) * 2;
  return [joints[i]!, joints[i + 1]!] as const;
};

/** The hand hangs over the right edge by so many px in the frames 25 to 34. */
function overhanging(px: number): Float32Array {
  const back = new Float32Array(frameCount * 2);
  for (let frame = 25; frame < 35; frame++) back[frame * 2] = -px;
  return back;
}

describe('a hand that leaves the picture', () => {
  test.each([
    [0, 'up'],
    [-20, 'up'],
    [20, 'down'],
  ] as const)(
    'that points %i px lower than its wrist bends %s, inside, without a jump',
    (slope, way) => {
      const [before, after] = [dance(slope), dance(slope)];
      bendHand(after, 'L', overhanging(25));
      let last = at(before, 0, 'fingertipL');
      for (let frame = 0; frame < frameCount; frame++) {
        const [x, y] = at(after, frame, 'fingertipL');
        if (frame >= 25 && frame < 35) {
          expect(x).toBeLessThan(580 - 25 + 0.1);
          expect(way === 'up' ? y < 300 : y > 300).toBe(true);
        }
        expect(Math.hypot(x - last[0], y - last[1])).toBeLessThan(15);
        expect(Math.hypot(x - 520, y - 300)).toBeCloseTo(Math.hypot(60, slope), 2);
        last = [x, y];
      }
      expect(at(after, 0, 'fingertipL')).toEqual(at(before, 0, 'fingertipL'));
    },
  );

  test('bends no further than a wrist can, and nothing else moves', () => {
    const [before, after] = [dance(0), dance(0)];
    bendHand(after, 'L', overhanging(300));
    const [x, y] = at(after, 30, 'fingertipL');
    expect((Math.atan2(300 - y, x - 520) * 180) / Math.PI).toBeCloseTo(75, 1);
    for (const name of Object.keys(jointIndex) as JointName[]) {
      if (name !== 'fingertipL') expect(at(after, 30, name)).toEqual(at(before, 30, name));
    }
  });

  test('stays as it is where nothing hangs over, or where it points inward', () => {
    const after = dance(0);
    bendHand(after, 'L', new Float32Array(frameCount * 2));
    bendHand(after, 'L', overhanging(-25));
    expect(after).toEqual(dance(0));
  });
});
