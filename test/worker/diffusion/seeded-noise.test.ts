import { expect, test } from 'vitest';
import { seededNoise } from '../../../worker/diffusion/seeded-noise.ts';

test('noise is standard normal, and neighbours are independent', () => {
  const count = 200_001;
  const noise = seededNoise(42, count);
  const mean = (of: (value: number, i: number) => number) =>
    noise.reduce((sum, value, i) => sum + of(value, i), 0) / count;
  expect(Math.abs(mean((value) => value))).toBeLessThan(0.01);
  expect(Math.abs(mean((value) => value ** 2) - 1)).toBeLessThan(0.015);
  expect(Math.abs(mean((value) => value ** 4) - 3)).toBeLessThan(0.1);
  for (const apart of [1, 2, 64]) {
    expect(Math.abs(mean((value, i) => value * noise[(i + apart) % count]))).toBeLessThan(0.01);
  }
});

test('a seed gives the same noise again, however much of it; another seed gives other noise', () => {
  expect(seededNoise(7, 10)).toEqual(seededNoise(7, 1000).subarray(0, 10));
  const [one, other] = [seededNoise(7, 10_000), seededNoise(8, 10_000)];
  const together = one.reduce((sum, value, i) => sum + value * other[i], 0) / one.length;
  expect(Math.abs(together)).toBeLessThan(0.05);
});
