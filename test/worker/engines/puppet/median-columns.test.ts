import { expect, test } from 'vitest';
import { useKernels } from '../../../../worker/kernels/kernels.ts';

const widthPx = 3;
const heightPx = 40;
const count = widthPx * heightPx;

function smooth(levelAt: (y: number) => number, usable = new Uint8Array(count).fill(1)) {
  const paint = () =>
    Float32Array.from({ length: count }, (_, i) => levelAt(Math.floor(i / widthPx)));
  const reach = Uint8Array.from({ length: count }, (_, i) => (i % widthPx === 1 ? 8 : 0));
  const red = useKernels((kernels, memory) => {
    const planes = memory.put(Float32Array.of(...paint(), ...paint(), ...paint()));
    kernels.medianColumns(planes, memory.put(reach), memory.put(usable), widthPx, heightPx);
    return memory.take(planes, new Float32Array(count));
  });
  return (y: number, x = 1) => red[y * widthPx + x]!;
}

test('an edge across the columns stays sharp', () => {
  const at = smooth((y) => (y < 20 ? 60 : 200));
  expect(at(17)).toBe(60);
  expect(at(22)).toBe(200);
});

test('single rows vanish, and other columns stay', () => {
  const at = smooth((y) => (y === 20 || y === 21 ? 200 : 60));
  expect(at(20)).toBe(60);
  expect(at(20, 0)).toBe(200);
});

test('what may not be used counts nothing', () => {
  const usable = Uint8Array.from({ length: count }, (_, i) => (i < 20 * widthPx ? 1 : 0));
  expect(smooth((y) => (y < 20 ? 60 : 200), usable)(23)).toBe(60);
});
