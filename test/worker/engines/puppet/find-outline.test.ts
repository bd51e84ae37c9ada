import { expect, test } from 'vitest';
import { findOutline } from './arm-kernels.ts';

const widthPx = 80;
const heightPx = 120;
const box = { xPx: 0, yPx: 0, widthPx, heightPx };
const skin = [230, 190, 165];
const line = [40, 30, 30];

/** An arm from column 20 to 60 before the background. */
const arm = Float32Array.from({ length: widthPx * heightPx }, (_, i) =>
  i % widthPx >= 20 && i % widthPx < 60 ? 1 : 0,
);

function paint(look: (x: number, y: number) => readonly number[]): Uint8Array {
  return Uint8Array.from(
    { length: widthPx * heightPx * 3 },
    (_, i) => look(Math.floor(i / 3) % widthPx, Math.floor(i / 3 / widthPx))[i % 3]!,
  );
}

const isRim = (x: number) => x < 22 || x >= 58;

test('a drawn arm has a dark line round it, a photographed one has none', () => {
  expect(
    findOutline(
      arm,
      arm,
      paint((x) => (isRim(x) ? line : skin)),
      box,
    ),
  ).toEqual(line);
  expect(
    findOutline(
      arm,
      arm,
      paint(() => skin),
      box,
    ),
  ).toBeNull();
});

test('a shadow on a part of the edge is no line', () => {
  const colours = paint((x, y) => (isRim(x) && y < 40 ? line : skin));
  expect(findOutline(arm, arm, colours, box)).toBeNull();
});

test('an arm that no background borders on tells nothing', () => {
  const alpha = new Float32Array(arm.length).fill(1);
  expect(
    findOutline(
      arm,
      alpha,
      paint((x) => (isRim(x) ? line : skin)),
      box,
    ),
  ).toBeNull();
});
