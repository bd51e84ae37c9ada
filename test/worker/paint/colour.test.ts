import { describe, expect, test } from 'vitest';
import { colours, shades } from '../../../core/prompt/vocabulary/looks.ts';
import {
  darken,
  lighten,
  lightness,
  mix,
  saturate,
  toHex,
  toRgb,
} from '../../../worker/paint/colour.ts';
import { paintOf } from '../../../worker/paint/palette.ts';

describe('colour', () => {
  test('hex and back', () => {
    expect(toRgb('#0a80ff')).toEqual([10, 128, 255]);
    expect(toRgb('#fc0')).toEqual([255, 204, 0]);
    expect(toHex([10, 128, 255])).toBe('#0a80ff');
    expect(() => toRgb('red')).toThrow(RangeError);
  });

  test('mixing begins and ends with its colours, and halfway looks like halfway', () => {
    expect(mix('#123456', '#fedcba', 0)).toBe('#123456');
    expect(mix('#123456', '#fedcba', 1)).toBe('#fedcba');
    expect(lightness(mix('#000000', '#ffffff', 0.5))).toBeCloseTo(0.5, 2);
  });

  test('lighter, darker, more colourful', () => {
    const red = '#c04030';
    expect(lightness(lighten(red, 0.5))).toBeGreaterThan(lightness(red) + 0.1);
    expect(lightness(darken(red, 0.5))).toBeLessThan(lightness(red) - 0.1);
    const [r, g] = toRgb(saturate(red, 0));
    expect(Math.abs(r - g)).toBeLessThan(2);
    expect(lightness(saturate(red, 0.5))).toBeCloseTo(lightness(red), 1);
  });

  test('every colour of the vocabulary is painted, in every shade, and each differently', () => {
    const painted = Object.keys(colours).flatMap((name) =>
      [null, ...Object.keys(shades)].map((shade) => paintOf({ name, shade })),
    );
    expect(painted).not.toContain(null);
    const plain = Object.keys(colours).filter((name) => name !== 'colourful');
    expect(new Set(plain.map((name) => paintOf({ name, shade: null }))).size).toBe(plain.length);
    expect(paintOf({ name: 'ultra-gurple', shade: null })).toBeNull();
  });
});
