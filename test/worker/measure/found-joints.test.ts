import { describe, expect, test } from 'vitest';
import { landmarkCount, landmarkIndex } from '../../../core/dance/figure.ts';
import { jointIndex } from '../../../core/dance/skeleton.ts';
import {
  addCounts,
  countFoundJoints,
  foundFraction,
  nothingFound,
} from '../../../worker/measure/found-joints.ts';
import { standingIn } from '../engines/puppet/drawn-sheets.ts';

const joints = standingIn(576, 1024);

const pairs = ['Shoulder', 'Elbow', 'Wrist', 'Hip', 'Knee', 'Ankle'].flatMap((name) =>
  (['L', 'R'] as const).map((side) => [
    `${name.toLowerCase()}${side}` as keyof typeof jointIndex,
    `${side === 'L' ? 'left' : 'right'}${name}` as keyof typeof landmarkIndex,
  ]),
) as [keyof typeof jointIndex, keyof typeof landmarkIndex][];

/** Landmarks just where the joints are. */
function landmarks(): Float32Array {
  const found = new Float32Array(landmarkCount * 2).fill(-1000);
  for (const [joint, landmark] of pairs) {
    const at = jointIndex[joint] * 2;
    found.set(joints.subarray(at, at + 2), landmarkIndex[landmark] * 2);
  }
  return found;
}

const at = (name: keyof typeof jointIndex) =>
  [joints[jointIndex[name] * 2]!, joints[jointIndex[name] * 2 + 1]!] as const;
const between = (a: keyof typeof jointIndex, b: keyof typeof jointIndex) =>
  Math.hypot(at(a)[0] - at(b)[0], at(a)[1] - at(b)[1]);
const torso = (between('shoulderL', 'hipR') + between('shoulderR', 'hipL')) / 2;

describe('the joints of a frame', () => {
  test('are all found where they are', () => {
    expect(countFoundJoints(joints, landmarks(), false)).toEqual({
      all: { found: 12, asked: 12 },
      wrists: { found: 2, asked: 2 },
      ankles: { found: 2, asked: 2 },
    });
  });

  test.each(pairs)('%s counts up to a fifth of the torso away, no further', (joint, landmark) => {
    for (const [share, found] of [
      [0.199, 12],
      [0.201, 11],
    ] as const) {
      const moved = landmarks();
      moved[landmarkIndex[landmark] * 2]! += 0.6 * share * torso;
      moved[landmarkIndex[landmark] * 2 + 1]! -= 0.8 * share * torso;
      const counts = countFoundJoints(joints, moved, false);
      expect(counts.all.found).toBe(found);
      if (joint.startsWith('wrist')) expect(counts.wrists.found).toBe(found - 10);
      if (joint.startsWith('ankle')) expect(counts.ankles.found).toBe(found - 10);
    }
  });

  test('are not found when left and right are changed over', () => {
    const swapped = landmarks();
    for (const [, landmark] of pairs) {
      const other = landmark.startsWith('left')
        ? landmark.replace('left', 'right')
        : landmark.replace('right', 'left');
      const from = landmarkIndex[other as keyof typeof landmarkIndex] * 2;
      swapped.set(landmarks().subarray(from, from + 2), landmarkIndex[landmark] * 2);
    }
    expect(countFoundJoints(joints, swapped, false).wrists.found).toBe(0);
  });

  test('are none when nobody was found, and are asked for all the same', () => {
    expect(countFoundJoints(joints, null, false).all).toEqual({ found: 0, asked: 12 });
  });

  test('of a half body are the upper ones', () => {
    const { all, wrists, ankles } = countFoundJoints(joints, landmarks(), true);
    expect([all.asked, wrists.asked, ankles.asked]).toEqual([6, 2, 0]);
  });

  test('add up', () => {
    const one = countFoundJoints(joints, landmarks(), false);
    const both = addCounts(addCounts(nothingFound, one), countFoundJoints(joints, null, false));
    expect(both.all).toEqual({ found: 12, asked: 24 });
    expect(foundFraction(both.all)).toBe(0.5);
  });
});
