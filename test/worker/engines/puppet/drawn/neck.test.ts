import { describe, expect, test } from 'vitest';
import { uprightClip } from '../../../../../core/media/clip-sides.ts';
import type { Layer } from '../../../../../worker/engines/puppet/cutout.ts';
import { levels, shapeBody } from '../../../../../worker/engines/puppet/drawn/body-shape.ts';
import type { DrawnFigure } from '../../../../../worker/engines/puppet/drawn/drawn-figure.ts';
import { neckHalfOf } from '../../../../../worker/engines/puppet/drawn/place-head.ts';
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

function bodyOf({ cutout }: DrawnFigure): Layer {
  const body = cutout.layers.find(({ name }) => name === 'body');
  if (!body) throw new Error('no body');
  return body;
}

/** OKLab lightness of a layer at a place, units. */
function lightOf({ place }: DrawnFigure, layer: Layer, x: number, y: number): number {
  const column = Math.floor(place.middleXPx + x * place.pxPerUnit) - layer.xPx;
  const row = Math.floor(place.floorYPx + (y - 1000) * place.pxPerUnit) - layer.yPx;
  const [r, g, b] = layer.texture.subarray((row * layer.widthPx + column) * 4);
  return toOklab([r, g, b])[0];
}

const isSkin = ([, a, b]: readonly number[]) => Math.hypot(a, b) > 0.05;

describe('the neck', () => {
  test('has no edge over bare shoulders but its own outline', async () => {
    const tones = { skin: [239, 200, 178], shade: [170, 118, 90], neck: [196, 112, 98] } as const;
    const figure = await drawn('a swimsuit', { head: await paperHead(tones), ...uprightClip });
    const body = bodyOf(figure);
    let most = 0;
    // Over the collar bones, which are drawn.
    for (let y = levels.shoulder + 2; y < levels.shoulder + 9; y++) {
      for (let x = -40; x < 38; x++) {
        const step = lightOf(figure, body, x + 2, y) - lightOf(figure, body, x, y);
        most = Math.max(most, Math.abs(step));
      }
    }
    expect(most).toBeLessThan(0.02);
  });

  test('goes up behind the jaw', async () => {
    const figure = await drawn('a white t-shirt');
    const { floorYPx, pxPerUnit } = figure.place;
    expect(bodyOf(figure).yPx).toBeLessThan(floorYPx + (levels.chin - 30 - 1000) * pxPerUnit);
  });

  test('is no narrower than a collar leaves it to be seen', async () => {
    const head = await paperHead();
    const half = (neckWidthPx: number) =>
      shapeBody('medium', neckHalfOf({ ...head, neckWidthPx })).neckHalf;
    expect(half(20)).toBe(shapeBody('medium').neckHalf);
    expect(half(36)).toBeLessThan(shapeBody('medium').neckHalf);
  });

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
      const body = bodyOf(figure);
      const lightAt = (y: number) => lightOf(figure, body, 0, y);
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
