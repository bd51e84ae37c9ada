import { describe, expect, test } from 'vitest';
import { part, putCells } from '../../../../worker/engines/puppet/figure-cells.ts';
import { useKernels } from '../../../../worker/kernels/kernels.ts';

const width = 60;
const height = 40;
const skin = [250, 220, 200];
const skirt = [240, 110, 100];
const ink = [60, 30, 50];

type Look = (x: number, y: number) => readonly number[];

/** A hand that labels have up to column 25, rows 10 to 20. */
function reach(look: Look): (x: number, y: number) => number {
  const count = width * height;
  const labels = new Uint8Array(count).fill(part.body);
  for (let y = 10; y < 20; y++) labels.fill(part.armL, y * width + 10, y * width + 25);
  const colour = Uint8Array.from(
    { length: count * 3 },
    (_, i) => look(Math.floor(i / 3) % width, Math.floor(i / 3 / width))[i % 3]!,
  );
  const cells = { xPx: 0, yPx: 0, width, height, inside: new Uint8Array(count).fill(1), colour };
  useKernels((kernels, memory) => {
    const put = memory.put(labels);
    const [distance, beyond] = [memory.floats(count), memory.floats(count)];
    const along = memory.put(new Float32Array(count).fill(2.5));
    const places = memory.record(distance, beyond, along, memory.bytes(count));
    kernels.reachFingers(putCells(memory, cells), put, part.armL, places);
    memory.take(put, labels);
  });
  return (x, y) => labels[y * width + x]!;
}

const inHand: Look = (x, y) => (x < 25 && y >= 10 && y < 20 ? skin : skirt);

describe('a hand on cloth', () => {
  const isFinger = (x: number, y: number) => x >= 25 && x < 33 && y >= 13 && y < 16;
  const isLine = (x: number, y: number) => x >= 25 && x < 34 && y >= 12 && y < 17;
  const at = reach((x, y) =>
    isFinger(x, y) ? skin : isLine(x, y) ? ink : x >= 10 ? inHand(x, y) : skirt,
  );

  test('has its fingers to their ends', () => {
    expect(at(32, 14)).toBe(part.armL);
  });

  test('has the line that is drawn round them', () => {
    expect(at(33, 14)).toBe(part.armL);
    expect(at(29, 12)).toBe(part.armL);
  });

  test('has nothing of the cloth', () => {
    expect(at(35, 14)).toBe(part.body);
    expect(at(29, 10)).toBe(part.body);
  });
});

test('a hand on skin does not take the skin', () => {
  const at = reach(() => skin);
  expect(at(26, 14)).toBe(part.body);
});

test('a hand on black cloth does not take the cloth for a line', () => {
  const at = reach((x, y) => (inHand(x, y) === skin && x >= 10 ? skin : ink));
  expect(at(26, 14)).toBe(part.body);
});
