import { expect, test } from 'vitest';
import { insetShoulder } from '../../../../worker/engines/puppet/inset-shoulder.ts';

const box = { xPx: 0, yPx: 0, widthPx: 40, heightPx: 20 };
const at = (x: number) => 10 * box.widthPx + x;
const fill = (value: (x: number) => number) =>
  Float32Array.from({ length: box.widthPx * box.heightPx }, (_, i) => value(i % box.widthPx));

test('a shoulder that stays under an arm ends within the outline', () => {
  const alpha = fill((x) => (x < 20 ? 1 : x < 22 ? 0.5 : 0));
  const opacity = alpha.slice();
  const arms = fill((x) => (x >= 10 ? 1 : 0));
  insetShoulder(opacity, alpha, arms, [fill((x) => (x < 30 ? 1 : 0))], box);
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
    const opacity = alpha.slice();
    insetShoulder(
      opacity,
      alpha,
      fill(() => arm),
      [fill(() => cap)],
      box,
    );
    expect(opacity).toEqual(alpha);
  }
});
