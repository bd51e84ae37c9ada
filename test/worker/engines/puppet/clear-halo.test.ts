import { expect, test } from 'vitest';
import { chamferDistance } from '../../../../worker/engines/puppet/background-hole.ts';
import { fillBehind } from '../../../../worker/engines/puppet/background-smooth.ts';
import { createRandom } from '../../../../worker/engines/puppet/seeded-random.ts';

const widthPx = 80;
const heightPx = 40;
const count = widthPx * heightPx;
const at = (x: number) => (20 * widthPx + x) * 3;
/** A figure up to column 30; the hole reaches as far as it does. */
const figure = Uint8Array.from({ length: count }, (_, i) => (i % widthPx < 30 ? 1 : 0));
const region = { widthPx, heightPx, hole: figure };
const covered = { ...region, away: chamferDistance(figure, widthPx, heightPx, 1) };
const nothing = new Uint8Array(count);

function picture(levelAt: (x: number, y: number) => number): Uint8Array {
  return Uint8Array.from({ length: count * 3 }, (_, i) => {
    const pixel = Math.floor(i / 3);
    return levelAt(pixel % widthPx, Math.floor(pixel / widthPx));
  });
}

test('a light rim of the figure does not stay in a plain background', () => {
  const rgb = picture((x) => (x < 30 ? 40 : x < 32 ? 150 : 121));
  fillBehind(rgb, region, nothing, covered, createRandom(1));
  expect(rgb[at(31)]).toBeLessThan(124);
  expect(rgb[at(36)]).toBe(121);
  expect(rgb[at(29)]).toBe(40);
});

test('a background with detail stays as it is beside the figure', () => {
  const stripes = (x: number, y: number) => (x < 30 ? 40 : (x + y) % 6 < 3 ? 150 : 90);
  const rgb = picture(stripes);
  fillBehind(rgb, region, nothing, covered, createRandom(1));
  expect(rgb).toEqual(picture(stripes));
});
