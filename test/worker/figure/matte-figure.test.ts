import { beforeAll, describe, expect, test } from 'vitest';
import { landmarkIndex } from '../../../core/dance/figure.ts';
import { type FigureMatte, matteFigure } from '../../../worker/figure/matte-figure.ts';
import { type Doll, drawDoll, readDoll } from './doll.ts';

/** Mean and worst difference to the true alpha, 0..1, over the true edge widened by some pixels. */
function alphaError(matte: FigureMatte, doll: Doll): { mean: number; wrongShare: number } {
  let sum = 0;
  let wrong = 0;
  let edge = 0;
  for (let i = 0; i < doll.alpha.length; i++) {
    const difference = Math.abs(matte.alpha[i]! / 255 - doll.alpha[i]!);
    sum += difference;
    if (difference > 0.5) wrong++;
    if (doll.alpha[i]! > 0) edge++;
  }
  return { mean: sum / edge, wrongShare: wrong / edge };
}

/** Peak signal-to-noise ratio, dB, of the cut-out against the true figure, both on one colour. */
function compositePsnr(matte: FigureMatte, doll: Doll, on: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < doll.alpha.length; i++) {
    const a = matte.alpha[i]! / 255;
    for (let c = 0; c < 3; c++) {
      const got = a * matte.foreground[3 * i + c]! + (1 - a) * on[c]!;
      const wanted = doll.alpha[i]! * doll.colours[3 * i + c]! + (1 - doll.alpha[i]!) * on[c]!;
      sum += (got - wanted) ** 2;
    }
  }
  return 10 * Math.log10(255 ** 2 / (sum / (doll.alpha.length * 3)));
}

describe.each([
  ['a plain wall', 'plain', 33],
  ['a gradient', 'gradient', 33],
  ['a mottled wall', 'mottled', 29],
] as const)('on %s', (_, ground, leastPsnr) => {
  let doll: Doll;
  let matte: FigureMatte;
  beforeAll(() => {
    doll = drawDoll(ground);
    matte = matteFigure(doll.picture, readDoll(), []);
  });

  test('alpha is the true one', () => {
    const { mean, wrongShare } = alphaError(matte, doll);
    expect(mean).toBeLessThan(0.02);
    expect(wrongShare).toBeLessThan(0.008);
  });

  test('no halo: on other colours the cut-out looks like the figure alone', () => {
    expect(compositePsnr(matte, doll, [255, 0, 255])).toBeGreaterThan(leastPsnr);
    expect(compositePsnr(matte, doll, [0, 0, 0])).toBeGreaterThan(leastPsnr);
  });

  test('the gap between arm and body, which the mask fills, is open', () => {
    const { x, y } = doll.gap;
    expect(matte.alpha[y * doll.picture.widthPx + x]).toBeLessThan(30);
  });

  test('a body that the picture’s lower edge cuts is solid down to it', () => {
    const { widthPx, heightPx } = doll.picture;
    const row = (heightPx - 1) * widthPx;
    for (let x = 0; x < widthPx; x++) {
      if (doll.alpha[row + x] === 1) expect(matte.alpha[row + x]).toBeGreaterThan(250);
    }
  });

  test('the box is the figure’s', () => {
    const box = matte.box;
    expect(Math.abs(box.xPx - doll.box.xPx)).toBeLessThanOrEqual(2);
    expect(Math.abs(box.yPx - doll.box.yPx)).toBeLessThanOrEqual(2);
    expect(Math.abs(box.widthPx - doll.box.widthPx)).toBeLessThanOrEqual(3);
    expect(Math.abs(box.heightPx - doll.box.heightPx)).toBeLessThanOrEqual(2);
  });
});

test('a piece of a limb in the background’s colour is no gap', () => {
  const doll = drawDoll('plain', { patch: true });
  const reading = readDoll();
  reading.landmarks.set([172, 125], 2 * landmarkIndex.leftShoulder);
  reading.landmarks.set([188, 175], 2 * landmarkIndex.leftElbow);
  reading.landmarks.set([172, 225], 2 * landmarkIndex.leftWrist);
  const { alpha } = matteFigure(doll.picture, reading, []);
  expect(alpha[175 * doll.picture.widthPx + 188]).toBeGreaterThan(225);
  expect(alpha[doll.gap.y * doll.picture.widthPx + doll.gap.x]).toBeLessThan(30);
});

test('somebody else in the picture is left out, and specks too', () => {
  const doll = drawDoll('plain', { neighbour: true });
  const reading = readDoll();
  for (let y = 50; y < 54; y++) reading.mask.logits.fill(9, y * 256 + 60, y * 256 + 64);
  const matte = matteFigure(doll.picture, reading, []);
  expect(alphaError(matte, doll).mean).toBeLessThan(0.02);
});

test('a mask of nobody gives an empty matte', () => {
  const doll = drawDoll('plain');
  const reading = readDoll();
  reading.mask.logits.fill(-20);
  const matte = matteFigure(doll.picture, reading, []);
  expect(Math.max(...matte.alpha)).toBe(0);
  expect(matte.box).toMatchObject({ widthPx: 0, heightPx: 0 });
});

test('in a picture of one column there is nobody', () => {
  const column = { widthPx: 1, heightPx: 90, rgb: new Uint8Array(270).fill(90) };
  const { alpha, box } = matteFigure(column, readDoll(), []);
  expect(alpha.every((level) => level === 0)).toBe(true);
  expect(box.widthPx).toBe(0);
});
