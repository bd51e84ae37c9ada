import { describe, expect, test } from 'vitest';
import { longestSidePx, rasterise } from '../../../worker/paint/rasterise.ts';

describe('rasterise', () => {
  test('colours are premultiplied, rows go down', async () => {
    const picture = await rasterise(
      '<rect width="2" height="1" fill="#ff8000" fill-opacity="0.5"/>',
      2,
      2,
    );
    expect([...picture.pixels.subarray(8)]).toEqual(new Array(8).fill(0));
    const [r, g, b, a] = picture.pixels;
    expect(a).toBeGreaterThan(126);
    expect(a).toBeLessThan(129);
    expect(Math.abs(r - a)).toBeLessThan(2);
    expect(Math.abs(g - a / 2)).toBeLessThan(2);
    expect(b).toBe(0);
  });

  test('a picture in units of its own fills the size', async () => {
    const svg = '<svg viewBox="0 0 1 1"><rect width="1" height="1" fill="#fff"/></svg>';
    const { pixels } = await rasterise(svg, 5, 5);
    expect(pixels).toEqual(new Uint8Array(100).fill(255));
  });

  test.each([
    [0, 4],
    [4, -1],
    [1.5, 4],
    [Number.NaN, 4],
    [longestSidePx + 1, 1],
    [longestSidePx, longestSidePx],
  ])('no picture has %d × %d px', async (widthPx, heightPx) => {
    await expect(rasterise('', widthPx, heightPx)).rejects.toThrow(RangeError);
  });
});
