import { expect, test } from 'vitest';
import { createThickness } from '../../../../worker/engines/puppet/create-thickness.ts';

const box = { xPx: 0, yPx: 0, widthPx: 40, heightPx: 30 };
const at = (x: number, y: number) => y * box.widthPx + x;

test('a spur is told from what it sticks out of', () => {
  const isIn = (i: number) => {
    const [x, y] = [i % box.widthPx, Math.floor(i / box.widthPx)];
    return x < 15 || (y >= 10 && y < 14);
  };
  const isThick = createThickness(isIn, box);
  expect(isThick(at(5, 20))).toBe(true);
  expect(isThick(at(14, 12))).toBe(true);
  expect(isThick(at(0, 0))).toBe(true);
  expect(isThick(at(20, 12))).toBe(false);
  expect(isThick(at(30, 25))).toBe(false);
});
