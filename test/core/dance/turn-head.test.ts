import { describe, expect, test } from 'vitest';
import { type HeadAxes, turnHead, turnLimits } from '../../../core/dance/turn-head.ts';

const upright: HeadAxes = {
  crown: [100, 20],
  chin: [100, 220],
  eyeL: [75, 120],
  eyeR: [125, 120],
  yawRad: 0,
};

/** Where points are after a turn. */
function placed(points: number[], yawRad: number, pitchRad: number, axes = upright): Float32Array {
  const out = new Float32Array(points.length);
  turnHead(axes, Float32Array.from(points)).place(yawRad, pitchRad, out);
  return out;
}

const nose = [100, 156];

describe('a head that is turned', () => {
  test('stays as it is without a turn', () => {
    expect([...placed([100, 120, 40, 60, 100, 260], 0, 0)]).toEqual([100, 120, 40, 60, 100, 260]);
  });

  test('moves its nose most, its ears and neck not at all', () => {
    const [noseX, noseY, cheekX, , earX, , neckX] = placed(
      [...nose, 140, 156, 182.1, 120, 100, 260],
      0.2,
      0,
    );
    expect(noseX).toBeGreaterThan(100 + 8);
    expect(noseY).toBeCloseTo(156, 4);
    expect(cheekX - 140).toBeLessThan(noseX - 100);
    expect(cheekX).toBeGreaterThan(140);
    expect(earX).toBeCloseTo(182.1, 4);
    expect(neckX).toBeCloseTo(100, 4);
  });

  test('nods downward with a positive pitch', () => {
    const [x, y] = placed(nose, 0, 0.15);
    expect(x).toBeCloseTo(100, 4);
    expect(y).toBeGreaterThan(156 + 5);
  });

  test('never folds, however far it is asked to turn', () => {
    const row = Array.from({ length: 201 }, (_, x) => [x, 150]).flat();
    for (const yaw of [-1.5, 1.5]) {
      const out = placed(row, yaw, 0);
      for (let i = 2; i < out.length; i += 2) expect(out[i] - out[i - 2]).toBeGreaterThan(0.15);
    }
    const column = Array.from({ length: 241 }, (_, y) => [100, y]).flat();
    for (const pitch of [-1.5, 1.5]) {
      const out = placed(column, 0, pitch);
      for (let i = 3; i < out.length; i += 2) expect(out[i] - out[i - 2]).toBeGreaterThan(0.15);
    }
  });

  test('turns less to the side to which it is turned already', () => {
    const turned = { ...upright, yawRad: 0.3 };
    const [same] = placed(nose, 0.25, 0, turned);
    const [back] = placed(nose, -0.25, 0, turned);
    expect(same - 100).toBeLessThan(0.75 * (100 - back));
    const [most] = placed(nose, 3, 0, { ...upright, yawRad: 1 });
    const [least] = placed(nose, turnLimits.leastYawRad, 0);
    expect(most - 100).toBeGreaterThanOrEqual(least - 100);
  });

  test('turns about its own axis when it is tilted', () => {
    // The same head lying on its side: crown to the right.
    const tilted: HeadAxes = {
      crown: [220, 100],
      chin: [20, 100],
      eyeL: [120, 75],
      eyeR: [120, 125],
      yawRad: 0,
    };
    const [x, y] = placed([84, 100], 0.2, 0, tilted);
    expect(x).toBeCloseTo(84, 4);
    expect(y).toBeGreaterThan(100 + 8);
  });
});
