import { expect, test } from 'vitest';
import { levels } from '../../../../../worker/engines/puppet/drawn/body-shape.ts';
import { crispEnds } from '../../../../../worker/engines/puppet/drawn/crisp-ends.ts';
import { placeFigure } from '../../../../../worker/engines/puppet/drawn/figure-place.ts';
import type { PhotoHead } from '../../../../../worker/engines/puppet/drawn/photo-head.ts';
import { size } from './drawn-frames.ts';
import { paperHead } from './paper-head.ts';

const place = placeFigure(size.widthPx, size.heightPx);
const rowOf = (units: number) => Math.round(place.floorYPx + (units - 1000) * place.pxPerUnit);

/** A strip of one colour that fades from whole to nothing below a height, and how long that takes, px. */
function fading(head: PhotoHead, colour: PhotoHead['skin'], fromUnits: number) {
  const pixels = new Uint8Array(size.widthPx * size.heightPx * 4);
  const [first, long] = [rowOf(fromUnits), 12];
  for (let k = 0; k < long; k++) {
    const share = 1 - (k + 0.5) / long;
    const rgba = [...colour, 255].map((value) => Math.round(value * share));
    for (let x = 100; x < 110; x++) pixels.set(rgba, ((first + k) * size.widthPx + x) * 4);
  }
  crispEnds({ ...size, pixels, xPx: 0, yPx: 0 }, head, place);
  return Array.from({ length: long }, (_, k) => {
    const i = ((first + k) * size.widthPx + 104) * 4;
    return [...pixels.subarray(i, i + 4)];
  });
}

const blurred = (column: readonly number[][]) =>
  column.filter(([, , , alpha]) => alpha > 20 && alpha < 235).length;

test('hair that fades out near the shoulders gets an edge, in its own colour', async () => {
  const head = await paperHead();
  const hair = fading(head, [51, 37, 31], levels.chin);
  expect(blurred(hair)).toBeLessThan(0.65 * 12);
  for (const [r, , , alpha] of hair) expect(r).toBeLessThanOrEqual(alpha);
  for (const [r, , , alpha] of hair) if (alpha > 60) expect(r / alpha).toBeCloseTo(51 / 255, 1);
});

test('skin, and hair on the head, fade as they did', async () => {
  const head = await paperHead();
  expect(blurred(fading(head, head.skin, levels.chin))).toBeGreaterThan(9);
  expect(blurred(fading(head, [51, 37, 31], 20))).toBeGreaterThan(9);
});
