import { describe, expect, test } from 'vitest';
import { fillOutline } from '../../../worker/video/fill-outline.ts';

type Ring = [number, number][];

const box = (left: number, top: number, right: number, bottom: number): Ring => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

describe('a filled outline', () => {
  test('covers each pixel by its share', () => {
    const coverage = fillOutline([box(1, 0.5, 2.25, 2)], 4, 3);
    expect([...coverage].map((value) => Math.round(value * 1000) / 1000)).toEqual([
      ...[0, 0.5, 0.125, 0],
      ...[0, 1, 0.25, 0],
      ...[0, 0, 0, 0],
    ]);
  });

  test('has a hole where a ring runs the other way, none where it runs the same way', () => {
    const outer = box(0, 0, 6, 6);
    const inner = box(2, 2, 4, 4);
    expect(fillOutline([outer, inner.toReversed()], 6, 6)[3 * 6 + 3]).toBeCloseTo(0);
    expect(fillOutline([outer, inner], 6, 6)[3 * 6 + 3]).toBeCloseTo(1);
  });

  test('is cut off at the edges', () => {
    const coverage = fillOutline([box(-5, -5, 50, 50)], 3, 2);
    expect([...coverage].every((value) => Math.abs(value - 1) < 1e-6)).toBe(true);
    expect(Math.max(...fillOutline([box(10, 0, 20, 2)], 3, 2))).toBe(0);
  });

  test('of a circle has its area', () => {
    const ring: Ring = Array.from({ length: 200 }, (_, i) => {
      const angle = (i / 200) * 2 * Math.PI;
      return [10.3 + 7 * Math.cos(angle), 9.8 + 7 * Math.sin(angle)];
    });
    const area = fillOutline([ring], 20, 20).reduce((sum, value) => sum + value, 0);
    expect(area).toBeCloseTo(Math.PI * 49, -0.5);
  });
});
