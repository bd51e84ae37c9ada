import { describe, expect, test } from 'vitest';
import { paintOver } from '../../../../../worker/engines/puppet/drawn/paint-over.ts';
import { createRandom } from '../../../../../worker/engines/puppet/seeded-random.ts';

const [widthPx, heightPx] = [48, 48];

/** Two halves of grey, each with grain, in a transparent frame. */
function halves(grain: number) {
  const random = createRandom(5);
  const pixels = new Uint8Array(widthPx * heightPx * 4);
  for (let y = 4; y < heightPx - 4; y++) {
    for (let x = 4; x < widthPx - 4; x++) {
      const value = Math.round((x < 24 ? 90 : 190) + grain * (random() - 0.5));
      pixels.set([value, value - 30, value - 50, 255], (y * widthPx + x) * 4);
    }
  }
  return { pixels, widthPx, heightPx };
}

/** Mean and deviation of red between columns. */
function redOf({ pixels }: ReturnType<typeof halves>, from: number, to: number) {
  const values: number[] = [];
  for (let y = 8; y < heightPx - 8; y++) {
    for (let x = from; x < to; x++) values.push(pixels[(y * widthPx + x) * 4]);
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(square) };
}

describe('a photo that is painted over', () => {
  test('loses most of its grain and none of its edges', () => {
    const photo = halves(24);
    const before = [redOf(photo, 8, 20), redOf(photo, 28, 40)];
    paintOver(photo, 0.75);
    const after = [redOf(photo, 8, 20), redOf(photo, 28, 40)];
    for (const side of [0, 1]) {
      expect(after[side].deviation).toBeLessThan(0.6 * before[side].deviation);
      expect(after[side].mean).toBeCloseTo(before[side].mean, 0);
    }
    const edge = redOf(photo, 24, 25).mean - redOf(photo, 23, 24).mean;
    expect(edge).toBeGreaterThan(85);
  });

  test('does not darken towards what is around it, and stays as opaque', () => {
    const photo = halves(0);
    const { pixels } = structuredClone(photo);
    paintOver(photo, 0.75);
    for (let i = 0; i < pixels.length; i++) {
      const column = Math.floor(i / 4) % widthPx;
      if (Math.abs(column - 23.5) > 8) expect(photo.pixels[i]).toBe(pixels[i]);
      else if (i % 4 === 3) expect(photo.pixels[i]).toBe(pixels[i]);
    }
  });
});
