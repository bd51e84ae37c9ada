import { expect, test } from 'vitest';
import { useKernels } from '../../../worker/kernels/kernels.ts';

type Planes = readonly [Float32Array, Float32Array, Float32Array];

const [width, height] = [7, 5];

function pushPull(
  planes: Planes,
  weight: Float32Array,
  widthPx: number,
  heightPx: number,
  wanted?: Uint8Array,
): Float32Array[] {
  return useKernels((kernels, memory) => {
    const [red, green, blue] = planes.map(memory.put);
    const smooth = wanted ? memory.put(wanted) : 0;
    kernels.pushPull(red!, green!, blue!, memory.put(weight), widthPx, heightPx, smooth);
    return [red, green, blue].map((at) => memory.take(at!, new Float32Array(weight.length)));
  });
}

function planesOf(colour: (x: number, y: number) => readonly [number, number, number]): Planes {
  const planes: Planes = [new Float32Array(35), new Float32Array(35), new Float32Array(35)];
  for (let at = 0; at < width * height; at++) {
    const own = colour(at % width, Math.trunc(at / width));
    for (let c = 0; c < 3; c++) planes[c][at] = own[c];
  }
  return planes;
}

test('known pixels keep their colour, and one colour fills all the others', () => {
  const planes = planesOf((x) => (x < 2 ? [200, 100, 50] : [7, 7, 7]));
  const weight = new Float32Array(35);
  for (let at = 0; at < 35; at++) weight[at] = at % width < 2 ? 1 : 0;
  const [red, green, blue] = pushPull(planes, weight, width, height);
  expect(red).toEqual(new Float32Array(35).fill(200));
  expect(green).toEqual(new Float32Array(35).fill(100));
  expect(blue).toEqual(new Float32Array(35).fill(50));
  expect(planes[0][4]).toBe(7);
});

test('between two colours it goes over from the nearer to the farther', () => {
  const planes = planesOf((x) => [x === 0 ? 0 : 90, 0, 0]);
  const weight = new Float32Array(35);
  for (let y = 0; y < height; y++) {
    weight[y * width] = 1;
    weight[y * width + width - 1] = 1;
  }
  const row = pushPull(planes, weight, width, height)[0]!.subarray(2 * width, 3 * width);
  expect([...row]).toEqual([...row].sort((a, b) => a - b));
  expect(row[1]).toBeLessThan(45);
  expect(row[5]).toBeGreaterThan(45);
});

test('where a smooth value is not wanted the nearest coarse one is taken', () => {
  const planes = planesOf((x) => [x < 2 ? 0 : 90, 0, 0]);
  const weight = new Float32Array(35);
  for (let at = 0; at < 35; at++) weight[at] = [0, 2].includes(at % width) ? 1 : 0;
  const none = new Uint8Array(35);
  const near = pushPull(planes, weight, width, height, none)[0]!;
  expect(near[1]).toBe(0);
  expect(near[3]).toBe(90);
  const smooth = pushPull(planes, weight, width, height, none.fill(1))[0]!;
  expect(smooth[1]).toBeGreaterThan(0);
  expect(smooth[3]).toBeLessThan(90);
});

test('where there is no pixel nothing is filled', () => {
  const empty = new Float32Array(0);
  expect(pushPull([empty, empty, empty], empty, 0, 0)[0]!.length).toBe(0);
  expect(pushPull([empty, empty, empty], empty, 0, 9)[0]!.length).toBe(0);
});
