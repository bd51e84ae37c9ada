import { expect, test } from 'vitest';
import { useKernels } from '../../../../worker/kernels/kernels.ts';

const widthPx = 3;
const heightPx = 20;
const count = widthPx * heightPx;

/** Rows are dark and light in turns. */
const paint = () =>
  Float32Array.from({ length: count }, (_, i) => (Math.floor(i / widthPx) % 2 === 0 ? 0 : 100));

function blur(reachPx: number, usable = new Uint8Array(count).fill(1)): Float32Array {
  const reach = Uint8Array.from({ length: count }, (_, i) => (i % widthPx === 1 ? reachPx : 0));
  return useKernels((kernels, memory) => {
    const planes = memory.put(Float32Array.of(...paint(), ...paint(), ...paint()));
    kernels.blurColumns(planes, memory.put(reach), memory.put(usable), widthPx, heightPx);
    return memory.take(planes, new Float32Array(count));
  });
}

test('a streak is averaged with what is above and below, each column for itself', () => {
  const plane = blur(4);
  expect(plane[10 * widthPx + 1]).toBeCloseTo((4 * 100) / 9);
  expect(plane[10 * widthPx]).toBe(0);
  expect(plane[11 * widthPx + 2]).toBe(100);
});

test('what may not be used counts nothing, and ends are no darker', () => {
  const light = Uint8Array.from({ length: count }, (_, i) => Math.floor(i / widthPx) % 2);
  expect(blur(4, light)[10 * widthPx + 1]).toBe(100);
  expect(blur(1)[1]).toBe(50);
});
