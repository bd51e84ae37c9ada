import { expect, test } from 'vitest';
import { useKernels } from '../../../../worker/kernels/kernels.ts';

const widthPx = 40;
const heightPx = 20;
const at = (x: number) => 10 * widthPx + x;
const fill = (value: (x: number) => number) =>
  Float32Array.from({ length: widthPx * heightPx }, (_, i) => value(i % widthPx));

/** What is left of the body's opacity, all of the figure at first. */
const inset = (alpha: Float32Array, arms: Float32Array, cap: Float32Array) =>
  useKernels((kernels, memory) => {
    const opacity = memory.put(alpha);
    const lists = [memory.put(alpha), memory.put(arms), memory.put(cap)] as const;
    kernels.insetShoulder(opacity, ...lists, widthPx, heightPx);
    return memory.take(opacity, new Float32Array(alpha.length));
  });

test('a shoulder that stays under an arm ends within the outline', () => {
  const alpha = fill((x) => (x < 20 ? 1 : x < 22 ? 0.5 : 0));
  const arms = fill((x) => (x >= 10 ? 1 : 0));
  const opacity = inset(
    alpha,
    arms,
    fill((x) => (x < 30 ? 1 : 0)),
  );
  expect(opacity[at(15)]).toBe(1);
  expect(opacity[at(20)]).toBe(0);
  expect(opacity[at(19)]).toBeLessThan(0.6);
});

test('the trunk keeps its outline where no arm covers it, and where it keeps no shoulder', () => {
  const alpha = fill((x) => (x < 20 ? 1 : x < 22 ? 0.5 : 0));
  for (const [arm, cap] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const opacity = inset(
      alpha,
      fill(() => arm),
      fill(() => cap),
    );
    expect(opacity).toEqual(alpha);
  }
});
