import { expect, test } from 'vitest';
import { useKernels } from '../../../../worker/kernels/kernels.ts';

const widthPx = 60;
const heightPx = 30;
const count = widthPx * heightPx;
const at = (x: number) => 15 * widthPx + x;

/** A body of which an arm hides columns 20 to 50; its shadow lies on what shows of the body beside it. */
function meet(isOwn = true, mixedAt = -1) {
  const arms = Float32Array.from({ length: count }, (_, i) =>
    i % widthPx >= 20 && i % widthPx < 50 ? 1 : 0,
  );
  const colours = new Uint8Array(count * 3).fill(100);
  if (mixedAt >= 0) colours.fill(0, mixedAt * 3, mixedAt * 3 + 3);
  const near = new Float32Array(count).fill(1);
  const own = new Uint8Array(count).fill(isOwn ? 1 : 0);
  return useKernels((kernels, memory) => {
    const filled = memory.put(new Float32Array(count * 3).fill(160));
    const lists = [colours, arms, near, own].map((list) => memory.put(list));
    kernels.meetRim(filled, lists[0]!, lists[1]!, lists[2]!, lists[3]!, widthPx, heightPx);
    return memory.take(filled, new Float32Array(count));
  });
}

test('a fill begins with the colour beside it and ends with its own', () => {
  const row = meet();
  expect(row[at(20)]).toBeLessThan(120);
  expect(row[at(23)]).toBeGreaterThan(row[at(20)]!);
  expect(row[at(34)]).toBe(160);
  expect(row[at(49)]).toBeLessThan(120);
});

test('a single pixel that is mixed with the arm draws no streak into the fill', () => {
  const [plain, mixed] = [meet(), meet(true, at(19))];
  expect(Math.abs(mixed[at(21)]! - plain[at(21)]!)).toBeLessThan(20);
});

test("the soft edge of a body tells nothing of the body's colour", () => {
  expect(meet(false)[at(20)]).toBe(160);
});
