import { expect, test } from 'vitest';
import { dropFaint } from './arm-kernels.ts';

test('an arm keeps its soft edge and no veil further off', () => {
  const widthPx = 40;
  const shareAt = (x: number) => (x < 10 ? 1 : x < 12 ? 0.3 : x < 24 ? 0 : 0.2);
  const arm = Float32Array.from({ length: widthPx * 20 }, (_, i) => shareAt(i % widthPx));
  dropFaint(arm, { xPx: 0, yPx: 0, widthPx, heightPx: 20 });
  const row = arm.subarray(10 * widthPx, 11 * widthPx);
  expect(row[5]).toBe(1);
  expect(row[11]).toBeCloseTo(0.3);
  expect(row[30]).toBe(0);
});
