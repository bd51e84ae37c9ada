import { describe, expect, test } from 'vitest';
import { poseBvh } from '../../../core/bvh/pose-bvh.ts';
import { BvhError, readBvh } from '../../../core/bvh/read-bvh.ts';

const good = `HIERARCHY
ROOT Hips
{
  OFFSET 0 0 0
  CHANNELS 6 Xposition Yposition Zposition Zrotation Xrotation Yrotation
  JOINT Chest
  {
    OFFSET 0 10 0
    CHANNELS 3 Zrotation Xrotation Yrotation
    End Site
    {
      OFFSET 0 5 0
    }
  }
}
MOTION
Frames: 3
Frame Time: 0.0333333
0 90 0 0 0 0 0 0 0
1 90 0 90 0 0 0 0 0
0 90 0 0 0 0 0 90 0
`;

const problemOf = (text: string) => {
  try {
    readBvh(text);
  } catch (error) {
    if (error instanceof BvhError) return [error.problem, error.line];
    throw error;
  }
  return null;
};

describe('a BVH file', () => {
  test('is read: joints, channels, frames', () => {
    const bvh = readBvh(good);
    expect(bvh.joints.map(({ name, parent, isEnd }) => [name, parent, isEnd])).toEqual([
      ['Hips', -1, false],
      ['Chest', 0, false],
      ['', 1, true],
    ]);
    expect(bvh).toMatchObject({ channelCount: 9, frameCount: 3 });
    expect(bvh.frameSeconds).toBeCloseTo(1 / 30, 5);
    expect(bvh.joints[1]!.firstChannel).toBe(6);
  });

  test('may have other line ends, blank lines, tabs, other case and braces behind names', () => {
    const other = good
      .replace('ROOT Hips\n{', 'root Hips {')
      .replaceAll('  ', '\t')
      .replaceAll('\n', '\r\n')
      .replace('MOTION', '\r\n\r\nMotion');
    expect(readBvh(other).values).toEqual(readBvh(good).values);
  });

  test('poses its joints: turned by the channels in their order, from the position', () => {
    const bvh = readBvh(good);
    const near = (frame: number, joint: number, place: number[]) => {
      expect(poseBvh(bvh, frame)[joint]!.map((value) => Number(value.toFixed(3)) + 0)).toEqual(
        place,
      );
    };
    near(0, 2, [0, 105, 0]);
    // The root turned by 90° about z: up becomes left.
    near(1, 1, [-9, 90, 0]);
    near(1, 2, [-14, 90, 0]);
    // The chest turned by 90° about x: its end points at +z.
    near(2, 1, [0, 100, 0]);
    near(2, 2, [0, 100, 5]);
  });

  test('rotations are applied in the order in which the channels stand', () => {
    const turned = good.replace('0 90 0 0 0 0 0 0 0', '0 0 0 0 0 0 90 90 0');
    // About z, then about the x that went along: the other way round it would point to −x.
    const [x, y, z] = poseBvh(readBvh(turned), 0)[2]!;
    expect(Math.hypot(x, y - 10, z - 5)).toBeLessThan(1e-4);
  });

  test.each<[string, string, string, number]>([
    ['another format', 'solid cube\nfacet', 'notBvh', 1],
    ['nothing', '', 'unexpectedEnd', 1],
    ['no root', good.replace('ROOT', 'JOINT'), 'notBvh', 2],
    ['a word for a number', good.replace('0 10 0', '0 ten 0'), 'badNumber', 8],
    ['two numbers for three', good.replace('OFFSET 0 5 0', 'OFFSET 0 5'), 'badNumber', 12],
    ['an unknown channel', good.replace('CHANNELS 3 Z', 'CHANNELS 3 W'), 'badChannel', 9],
    ['a wrong channel count', good.replace('CHANNELS 3', 'CHANNELS 4'), 'badChannel', 9],
    ['a missing brace', good.replace('  }\n}\nMOTION', '  }\nMOTION'), 'unbalanced', 15],
    ['no frames', good.replace('Frames: 3', 'Frames: 0'), 'noFrames', 17],
    ['too many frames', good.replace('Frames: 3', 'Frames: 99999999'), 'tooManyFrames', 17],
    ['a frame time of none', good.replace('0.0333333', '0'), 'badFrameTime', 18],
    ['a value missing', good.replace('1 90 0 90 0 0 0 0 0', '1 90 0 90'), 'wrongValueCount', 20],
    ['a frame missing', good.replace('0 90 0 0 0 0 0 90 0\n', ''), 'tooFewFrames', 20],
    ['cut off in the hierarchy', good.slice(0, 120), 'unexpectedEnd', 6],
    ['an endless number', good.replace('1 90 0 90', '1 1e999 0 90'), 'badNumber', 20],
  ])('with %s is refused, with the line', (_, text, problem, line) => {
    expect(problemOf(text)).toEqual([problem, line]);
  });

  test('with joints without end is refused', () => {
    const deep = `HIERARCHY\nROOT a\n{\n${'JOINT a\n{\n'.repeat(100_000)}`;
    expect(problemOf(deep)![0]).toBe('tooManyJoints');
  });
});
