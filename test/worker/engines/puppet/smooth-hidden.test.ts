import { expect, test } from 'vitest';
import { useKernels } from '../../../../worker/kernels/kernels.ts';

const widthPx = 60;
const heightPx = 60;
const alpha = new Float32Array(widthPx * heightPx).fill(1);
const at = (x: number, y: number) => y * widthPx + x;

/** Smooths what is covered, in place. */
function smoothHidden(opacity: Float32Array, taken: Float32Array, figure = alpha): void {
  useKernels((kernels, memory) => {
    const place = memory.put(opacity);
    kernels.smoothHidden(place, memory.put(taken), memory.put(figure), widthPx, heightPx);
    memory.take(place, opacity);
  });
}

/** A body left of column 30 whose outline has teeth of two rows and three columns. */
function toothed(): Float32Array {
  return Float32Array.from({ length: widthPx * heightPx }, (_, i) =>
    i % widthPx < 30 + (Math.floor(i / widthPx / 2) % 2) * 3 ? 1 : 0,
  );
}

test('an outline that an arm covers loses its teeth', () => {
  const opacity = toothed();
  smoothHidden(opacity, new Float32Array(opacity.length).fill(1));
  const column = Array.from({ length: 30 }, (_, n) => opacity[at(31, 15 + n)]!);
  expect(Math.max(...column) - Math.min(...column)).toBeLessThan(0.35);
  expect(opacity[at(20, 30)]).toBe(1);
  expect(opacity[at(40, 30)]).toBe(0);
});

test('what shows at rest stays as it is', () => {
  const opacity = toothed();
  const taken = new Float32Array(opacity.length).fill(0.9);
  taken[at(31, 30)] = 1;
  const before = opacity.slice();
  smoothHidden(opacity, taken);
  before[at(31, 30)] = opacity[at(31, 30)]!;
  expect(opacity).toEqual(before);
});

test('no body is where no figure is', () => {
  const opacity = toothed();
  smoothHidden(opacity, new Float32Array(opacity.length).fill(1), new Float32Array(3600));
  expect(Math.max(...opacity)).toBe(0);
});
