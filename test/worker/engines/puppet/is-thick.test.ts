import { expect, test } from 'vitest';
import { isThick } from './arm-kernels.ts';

const widthPx = 40;
const heightPx = 30;

test('a spur is told from what it sticks out of', () => {
  const region = Uint8Array.from({ length: widthPx * heightPx }, (_, i) => {
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    return x < 15 || (y >= 10 && y < 14) ? 1 : 0;
  });
  const box = { xPx: 0, yPx: 0, widthPx, heightPx };
  const at = (x: number, y: number) => isThick(region, y * widthPx + x, box);
  expect(at(5, 20)).toBe(true);
  expect(at(14, 12)).toBe(true);
  expect(at(0, 0)).toBe(true);
  expect(at(20, 12)).toBe(false);
  expect(at(30, 25)).toBe(false);
});

test('in rows narrower than a square its six rows alone count', () => {
  const region = new Uint8Array(48).fill(1, 0, 26);
  expect(isThick(region, 0, { xPx: 0, yPx: 0, widthPx: 4, heightPx: 12 })).toBe(true);
});
