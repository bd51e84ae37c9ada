import { describe, expect, test } from 'vitest';
import { levels } from '../../../../../worker/engines/puppet/drawn/body-shape.ts';
import type { DrawnFigure } from '../../../../../worker/engines/puppet/drawn/drawn-figure.ts';
import { toOklab } from '../../../../../worker/paint/colour.ts';
import { drawn, flatCanvas } from './drawn-frames.ts';
import { paperHead } from './paper-head.ts';

/** OKLab of a whole figure at a place, units, over one unit. */
function seenAt(figure: DrawnFigure, x: number, y: number) {
  const { widthPx, pixels } = flatCanvas(figure);
  const { middleXPx, floorYPx, pxPerUnit } = figure.place;
  const column = Math.floor(middleXPx + x * pxPerUnit);
  const row = Math.floor(floorYPx + (y - 1000) * pxPerUnit);
  const pixel = pixels[row * widthPx + column];
  return toOklab([pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255]);
}

const isSkin = ([, a, b]: readonly number[]) => Math.hypot(a, b) > 0.05;

describe('the neck', () => {
  test('is inside of the ring of a spacesuit, and bare in a t-shirt', async () => {
    const [suit, shirt] = [await drawn('a spacesuit'), await drawn('a white t-shirt')];
    for (const y of [levels.chin + 16, levels.chin + 26]) {
      for (const x of [-20, 0, 20]) {
        expect(isSkin(seenAt(suit, x, y)), `${x} ${y}`).toBe(false);
        expect(isSkin(seenAt(shirt, x, y)), `${x} ${y}`).toBe(true);
      }
    }
  });

  test('shows before a hood', async () => {
    const figure = await drawn('a grey hoodie');
    for (const x of [-16, 0, 16]) expect(isSkin(seenAt(figure, x, 162))).toBe(true);
    expect(isSkin(seenAt(figure, 50, 160))).toBe(false);
  });

  test('is darkest right below the chin, also where the photo shows none', async () => {
    const head = await paperHead();
    for (const showsNeck of [true, false]) {
      const figure = await drawn('a white t-shirt', { head: { ...head, showsNeck } });
      const body = figure.cutout.layers.find(({ name }) => name === 'body');
      if (!body) throw new Error('no body');
      const lightAt = (y: number) => {
        const { middleXPx, floorYPx, pxPerUnit } = figure.place;
        const row = Math.floor(floorYPx + (y - 1000) * pxPerUnit) - body.yPx;
        const i = (row * body.widthPx + Math.floor(middleXPx) - body.xPx) * 4;
        return toOklab([body.texture[i], body.texture[i + 1], body.texture[i + 2]])[0];
      };
      const [below, lower] = [lightAt(levels.chin + 8), lightAt(levels.chin + 36)];
      expect(lower - below).toBeGreaterThan(0.02);
    }
  });
});

test.each(['a black suit', 'a black school uniform'])(
  'the fronts of %s close over the shirt',
  async (sentence) => {
    const figure = await drawn(sentence);
    for (let y = 362; y < 408; y += 4) {
      // Beside the buttons.
      if ([376, 396, 352].some((button) => Math.abs(y - button) < 7)) continue;
      expect(seenAt(figure, 0, y)[0], `${y}`).toBeLessThan(0.45);
    }
  },
);
