import { expect, test } from 'vitest';
import { torchNormal } from './torch-normal.ts';

/** From torch 1.13.1: torch.randn(count, generator=torch.Generator().manual_seed(seed)). */
const known = [
  {
    seed: 42,
    count: 20,
    first: [1.926915, 1.487284, 0.900717, -2.105521, -0.758131],
    last: [0.859859, -0.309727, -0.39571, 0.803409, -0.621595],
  },
  {
    seed: 4294967295,
    count: 700,
    first: [-2.664298, -1.091049],
    last: [0.548195, -1.747568, -0.457197],
  },
];

test.each(known)('torch’s numbers of seed $seed', ({ seed, count, first, last }) => {
  const drawn = torchNormal(seed, count);
  expect(drawn.length).toBe(count);
  for (const [i, value] of first.entries()) expect(drawn[i]).toBeCloseTo(value, 5);
  for (const [i, value] of last.entries()) {
    expect(drawn[count - last.length + i]).toBeCloseTo(value, 5);
  }
});

test('fewer than sixteen are refused: torch draws them in another way', () => {
  expect(() => torchNormal(1, 15)).toThrow('15 numbers');
});
