import { describe, expect, test } from 'vitest';
import { closeBehindArms } from '../../../../worker/engines/puppet/hidden-body.ts';

const widthPx = 100;
const heightPx = 200;
const box = { xPx: 0, yPx: 0, widthPx, heightPx };
const widest = { acrossPx: 60, downPx: 80 };

/** A trunk from column 30 to 70 that an arm lies over, where `isArm` says so. */
function close(isArm: (x: number, y: number) => boolean): Float32Array {
  const body = new Float32Array(widthPx * heightPx);
  const arms = new Float32Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      if (isArm(x, y)) arms[at] = 1;
      else if (x >= 30 && x < 70) body[at] = 1;
    }
  }
  return closeBehindArms(body, arms, box, () => 50, widest);
}

const closedRows = (closed: Float32Array, x: number, from: number, to: number) => {
  let rows = 0;
  for (let y = from; y < to; y++) rows += closed[y * widthPx + x]!;
  return rows / (to - from);
};

describe('the body behind arms', () => {
  test('goes on behind an arm across it', () => {
    const closed = close((_, y) => y >= 90 && y < 110);
    expect(closedRows(closed, 50, 92, 108)).toBe(1);
    expect(closedRows(closed, 20, 92, 108)).toBe(0);
  });

  test('is whole where a hand at the end of a long arm bites into its outline', () => {
    const isArm = (x: number, y: number) =>
      (x >= 10 && x < 30 && y >= 20 && y < 150) || (x >= 10 && x < 48 && y >= 100 && y < 125);
    const closed = close(isArm);
    expect(closedRows(closed, 35, 102, 123)).toBe(1);
    expect(closedRows(closed, 20, 40, 140)).toBeLessThan(0.1);
  });

  test('ends at its outline where its middle lies behind an arm that goes on beyond it', () => {
    const closed = close((x, y) => x >= 20 && y >= 90 && y < 110);
    expect(closedRows(closed, 60, 92, 108)).toBe(1);
    expect(closedRows(closed, 85, 92, 108)).toBe(0);
  });
});
