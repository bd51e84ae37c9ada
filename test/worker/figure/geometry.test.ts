import { describe, expect, test } from 'vitest';
import { bodyCrop, cropToPicture, letterbox, pictureToCrop } from '../../../worker/figure/crop.ts';
import { createPicturePyramid } from '../../../worker/figure/picture-pyramid.ts';
import { sampleCrop } from '../../../worker/figure/sample-crop.ts';
import { turnPicture } from '../../../worker/figure/turn-picture.ts';

const picture = (widthPx: number, heightPx: number, value: (x: number, y: number) => number) => ({
  widthPx,
  heightPx,
  rgb: Uint8Array.from({ length: widthPx * heightPx * 3 }, (_, i) => {
    const pixel = Math.floor(i / 3);
    return value(pixel % widthPx, Math.floor(pixel / widthPx)) + (i % 3);
  }),
});

describe('crops', () => {
  test('picture to crop and back, turned', () => {
    const crop = { centreXPx: 40, centreYPx: 25, sidePx: 30, angle: 0.7 };
    const [u, v] = pictureToCrop(crop, 33, 31);
    const [x, y] = cropToPicture(crop, u, v);
    expect(x).toBeCloseTo(33, 9);
    expect(y).toBeCloseTo(31, 9);
    expect(cropToPicture(crop, 0.5, 0.5)).toEqual([40, 25]);
  });

  test('the body’s line points up in its crop', () => {
    const crop = bodyCrop(100, 100, 130, 100); // lying, head to the right
    expect(crop.sidePx).toBeCloseTo(75, 9);
    const [u, v] = pictureToCrop(crop, 130, 100);
    expect(u).toBeCloseTo(0.5, 9);
    expect(v).toBeCloseTo(0.1, 9);
  });

  test('a crop of nothing keeps a side', () => {
    expect(bodyCrop(5, 5, 5, 5).sidePx).toBe(1);
  });

  test('sampling at the picture’s own scale gives its pixels, black beyond', () => {
    const source = picture(4, 2, (x, y) => 10 * x + 100 * y);
    const values = sampleCrop(createPicturePyramid(source), letterbox(source), 4, 0, 255);
    const red = Array.from({ length: 16 }, (_, i) => Math.round(values[3 * i]!));
    expect(red).toEqual([0, 0, 0, 0, 0, 10, 20, 30, 100, 110, 120, 130, 0, 0, 0, 0]);
  });

  test('shrinking averages instead of skipping', () => {
    const source = picture(16, 16, (x) => (x % 2 === 0 ? 0 : 200));
    const values = sampleCrop(createPicturePyramid(source), letterbox(source), 4, 0, 255);
    for (let i = 0; i < 16; i++) expect(values[3 * i]).toBeCloseTo(100, 0);
  });
});

describe('quarter turns', () => {
  const source = picture(2, 3, (x, y) => 10 * x + 50 * y);

  test('clockwise: the lower left corner comes to the upper left', () => {
    const turned = turnPicture(source, 1);
    expect([turned.widthPx, turned.heightPx]).toEqual([3, 2]);
    expect([...turned.rgb.subarray(0, 3)]).toEqual([100, 101, 102]);
  });

  test('four turns, or two and two, or one and three, give the picture back', () => {
    for (const [a, b] of [
      [1, 3],
      [2, 2],
      [3, 1],
    ] as const) {
      expect(turnPicture(turnPicture(source, a), b)).toEqual(source);
    }
  });
});
