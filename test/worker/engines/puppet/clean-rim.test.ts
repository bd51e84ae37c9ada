import { expect, test } from 'vitest';
import { useKernels } from '../../../../worker/kernels/kernels.ts';

const widthPx = 60;
const heightPx = 30;
const count = widthPx * heightPx;
const at = (x: number) => 15 * widthPx + x;
const inColumns = (from: number, to: number) =>
  Float32Array.from({ length: count }, (_, i) => (i % widthPx >= from && i % widthPx < to ? 1 : 0));

/** Dark cloth of which an arm hides columns 20 to 40; two columns beside it are as light as the arm's outline, a third a
 *  little lighter than the cloth. */
function clean(crossing: Float32Array) {
  const colours = new Uint8Array(count * 3).fill(40);
  for (let y = 0; y < heightPx; y++) {
    colours.fill(200, (y * widthPx + 18) * 3, (y * widthPx + 20) * 3);
    colours.fill(60, (y * widthPx + 17) * 3, (y * widthPx + 18) * 3);
  }
  const arms = inColumns(20, 40);
  return useKernels((kernels, memory) => {
    const filled = memory.put(new Float32Array(count * 3).fill(40));
    const place = memory.put(colours);
    const lists = [memory.put(arms), memory.put(inColumns(12, 48)), memory.put(crossing)] as const;
    kernels.cleanRim(filled, place, ...lists, widthPx, heightPx);
    return memory.take(place, colours);
  });
}

test('an arm before the body leaves no light outline on the cloth when it has gone', () => {
  const out = clean(inColumns(20, 40));
  expect([...out.subarray(at(18) * 3, at(20) * 3)]).toEqual([40, 40, 40, 40, 40, 40]);
});

test('what may be the own colour of the cloth stays', () => {
  const out = clean(inColumns(20, 40));
  expect(out[at(17) * 3]).toBe(60);
});

test('beside an arm that hangs at the side the photo stays as it is', () => {
  const out = clean(new Float32Array(count));
  expect(out[at(19) * 3]).toBe(200);
});
