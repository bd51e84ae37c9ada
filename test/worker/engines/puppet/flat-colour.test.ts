import { describe, expect, test } from 'vitest';
import { findFlatColour, isFlat, isShadeOf } from './arm-kernels.ts';

const skin = [252, 232, 214] as const;
const shade = [232, 196, 152] as const;
const line = [148, 136, 124] as const;

test('the flat colour of a drawn arm is what most of it has, whatever else lies on it', () => {
  const colours = Uint8Array.from([skin, skin, shade, line, skin, shade, [10, 200, 10]].flat());
  const arm = new Float32Array(7).fill(1);
  expect(findFlatColour(arm, colours)!.map(Math.round)).toEqual([...skin]);
  expect(findFlatColour(new Float32Array(7), colours)).toBeNull();
});

test('a colour with noise that lies across two bins is found in the middle of its noise', () => {
  const levels = Array.from({ length: 90 }, (_, i) => 203 + (i % 10));
  const colours = Uint8Array.from(levels.flatMap((level) => [250, 230, level]));
  const [, , blue] = findFlatColour(new Float32Array(90).fill(1), colours)!;
  expect(blue).toBeCloseTo(207.5, 1);
});

describe('a shade of it', () => {
  test.each([
    ['its shadow', shade, true],
    ['itself', skin, true],
    ['a line', [90, 70, 66], false],
    ['cloth of another hue', [150, 190, 140], false],
    ['what is lighter', [255, 252, 250], false],
  ] as const)('%s', (_, colour, expected) => {
    expect(isShadeOf(skin, colour)).toBe(expected);
  });

  test('skin is no shade of a white sleeve, grey is', () => {
    expect(isShadeOf([250, 250, 252], skin)).toBe(false);
    expect(isShadeOf([250, 250, 252], [201, 200, 206])).toBe(true);
  });

  test('is not flat', () => {
    expect(isFlat(skin, shade)).toBe(false);
    expect(isFlat(skin, [246, 226, 205])).toBe(true);
  });
});
