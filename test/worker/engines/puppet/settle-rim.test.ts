import { expect, test } from 'vitest';
import { settleRim } from './arm-kernels.ts';

const widthPx = 60;
const heightPx = 40;
const box = { xPx: 0, yPx: 0, widthPx, heightPx };
const alpha = new Float32Array(widthPx * heightPx).fill(1);
const skin = [230, 190, 165];
const cloth = [40, 60, 120];
const mixed = [140, 130, 145];

/** Labels have an arm left of column 30. */
const arm = Float32Array.from({ length: widthPx * heightPx }, (_, i) => (i % widthPx < 30 ? 1 : 0));

function settle(look: (x: number) => readonly number[]): (x: number) => number {
  const colours = Uint8Array.from(
    { length: widthPx * heightPx * 3 },
    (_, i) => look(Math.floor(i / 3) % widthPx)[i % 3]!,
  );
  const settled = settleRim(arm, alpha, colours, box);
  return (x) => settled[20 * widthPx + x]!;
}

test('the soft edge that an arm left on cloth goes along with the arm', () => {
  const at = settle((x) => (x < 30 ? skin : x < 32 ? mixed : cloth));
  expect(at(30)).toBe(1);
  expect(at(31)).toBe(1);
  expect(at(32)).toBe(0);
});

test('what lies over the arm stays where it is', () => {
  const at = settle((x) => (x < 28 ? skin : cloth));
  expect(at(27)).toBe(1);
  expect(at(28)).toBe(0);
  expect(at(29)).toBe(0);
});

test('sides that look alike keep their seam', () => {
  const at = settle(() => skin);
  expect(at(29)).toBe(1);
  expect(at(30)).toBe(0);
});
