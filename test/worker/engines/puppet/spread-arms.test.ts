import { expect, test } from 'vitest';
import { useKernels } from '../../../../worker/kernels/kernels.ts';

const widthPx = 60;
const heightPx = 40;
const count = widthPx * heightPx;
const at = (x: number) => 20 * widthPx + x;

/** An arm from column 20 to 40, of which the body keeps the left half in part. */
const taken = Float32Array.from({ length: count }, (_, i) => {
  const x = i % widthPx;
  return x < 20 || x >= 40 ? 0 : x < 30 ? 0.6 : 1;
});
const cap = taken.map((share) => (share > 0 && share < 1 ? 0.4 : 0));

test('what the body keeps of a shoulder keeps its own colours', () => {
  const [hidden, near] = useKernels((kernels, memory) => {
    const places = [memory.floats(count), memory.floats(count)] as const;
    const [left, right] = [memory.put(cap), memory.floats(count)];
    kernels.spreadArms(memory.put(taken), left, right, widthPx, heightPx, 20, ...places);
    return places.map((place) => memory.take(place, new Float32Array(count)));
  }) as [Float32Array, Float32Array];
  expect(hidden[at(25)]).toBe(0);
  expect(hidden[at(35)]).toBe(1);
  expect(hidden[at(42)]).toBe(0);
  // Yet nothing is filled from it.
  expect(near[at(25)]).toBeGreaterThan(0.5);
  expect(near[at(44)]).toBe(1);
});
