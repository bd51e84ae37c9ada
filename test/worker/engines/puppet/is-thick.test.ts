import { expect, test } from 'vitest';
import { isThick } from '../../../../worker/engines/puppet/is-thick.ts';

const widthPx = 40;
const heightPx = 30;

test('a spur is told from what it sticks out of', () => {
  const isIn = (i: number) => {
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    return i >= 0 && y < heightPx && (x < 15 || (y >= 10 && y < 14));
  };
  const at = (x: number, y: number) => isThick(isIn, y * widthPx + x, widthPx);
  expect(at(5, 20)).toBe(true);
  expect(at(14, 12)).toBe(true);
  expect(at(0, 0)).toBe(true);
  expect(at(20, 12)).toBe(false);
  expect(at(30, 25)).toBe(false);
});
