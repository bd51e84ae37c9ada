import { expect, test } from 'vitest';
import { type FaceFrame, usualChinV } from '../../../../core/dance/face-frame.ts';
import { findChin } from '../../../../worker/figure/head/find-chin.ts';
import { cutRegion } from '../../../../worker/figure/region.ts';

const unitPx = 40;
const frame: FaceFrame = {
  xPx: 100,
  yPx: 40,
  across: [1, 0],
  down: [0, 1],
  unitPx,
  rollRad: 0,
  yawRad: 0,
};
const skin = [200, 150, 120];
const shade = [120, 80, 60];
const hair = [90, 60, 50];

/** A face of one colour, whose paint is told by its own coordinates. */
function paintFace(colourAt: (u: number, v: number) => readonly number[]) {
  const [widthPx, heightPx] = [200, 160];
  const rgb = new Uint8Array(widthPx * heightPx * 3);
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      rgb.set(colourAt((x - frame.xPx) / unitPx, (y - frame.yPx) / unitPx), i * 3);
    }
  }
  return cutRegion({ widthPx, heightPx, rgb }, 0, 0, widthPx, heightPx);
}

/** A jaw that rises to its sides. */
const jawAt = (chinV: number) => (u: number) => chinV - 0.6 * u * u;

test.each([1.55, 1.7, 1.9])('a chin at %f is where the shadow below begins', (chinV) => {
  const jaw = jawAt(chinV);
  const region = paintFace((u, v) => (v < jaw(u) ? skin : shade));
  expect(Math.abs(findChin(region, frame) - chinV)).toBeLessThan(0.06);
});

test('a tuft of beard in the middle of the face is not the chin', () => {
  const jaw = jawAt(1.8);
  const region = paintFace((u, v) => {
    if (Math.abs(u) < 0.18 && v > 1.45 && v < 1.95) return hair;
    return v < jaw(u) ? skin : shade;
  });
  expect(findChin(region, frame)).toBeGreaterThan(1.6);
});

test('a dark collar below a bit of neck is not the chin, though its edge is stronger', () => {
  const jaw = jawAt(1.72);
  const region = paintFace((u, v) => {
    if (v > 1.93) return [20, 18, 20];
    return v > jaw(u) && v < jaw(u) + 0.14 ? shade : skin;
  });
  expect(Math.abs(findChin(region, frame) - 1.72)).toBeLessThan(0.06);
});

test('without any edge the chin is where chins usually are', () => {
  expect(
    findChin(
      paintFace(() => skin),
      frame,
    ),
  ).toBe(usualChinV);
});
