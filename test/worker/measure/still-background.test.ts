import { expect, test } from 'vitest';
import { compareOutside } from '../../../worker/measure/still-background.ts';

const [widthPx, heightPx] = [8, 6];
const lumaSize = widthPx * heightPx;
const area = new Uint8Array(lumaSize);
for (const at of [2 * 8 + 3, 2 * 8 + 4]) area[at] = 1;

const plain = () => new Uint8Array((lumaSize * 3) / 2).fill(90);

function changedAt(at: number) {
  const i420 = plain();
  i420[at]! += 1;
  return compareOutside(plain(), { widthPx, heightPx, i420 }, area).same;
}

test('one level of one value outside the area is seen, in every plane', () => {
  expect(compareOutside(plain(), { widthPx, heightPx, i420: plain() }, area)).toEqual({
    same: true,
    compared: 46 + 2 * 10,
  });
  for (let at = 0; at < (lumaSize * 3) / 2; at++) {
    const chroma = at >= lumaSize ? (at - lumaSize) % 12 : -1;
    const within = at < lumaSize ? area[at] === 1 : chroma === 4 + 1 || chroma === 4 + 2;
    expect(changedAt(at), `${at}`).toBe(within);
  }
});
