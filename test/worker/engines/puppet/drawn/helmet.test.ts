import { describe, expect, test } from 'vitest';
import type { DrawnFigure } from '../../../../../worker/engines/puppet/drawn/drawn-figure.ts';
import type { PhotoHead } from '../../../../../worker/engines/puppet/drawn/photo-head.ts';
import { drawn } from './drawn-frames.ts';
import { paperHead } from './paper-head.ts';

const layerOf = ({ cutout }: DrawnFigure, wanted: string) =>
  cutout.layers.find(({ name }) => name === wanted);

/** A paper head with a bar of hair across it. from, to: rows of its crop. */
async function barred(from: number, to: number): Promise<PhotoHead> {
  const head = await paperHead();
  const rgba = head.rgba.slice();
  for (let y = from; y < to; y++) {
    for (let x = 0; x < head.widthPx; x++) {
      const i = (y * head.widthPx + x) * 4;
      if (rgba[i + 3] === 0) rgba.set([51, 37, 31, 255], i);
    }
  }
  return { ...head, rgba };
}

describe('a spacesuit', () => {
  test('has a helmet, where nobody says, and where the head is bare', async () => {
    expect(layerOf(await drawn('a spacesuit'), 'hat')).toBeDefined();
    expect(layerOf(await drawn('a spacesuit without a helmet'), 'hat')).toBeUndefined();
    expect(layerOf(await drawn('a white t-shirt'), 'hat')).toBeUndefined();
  });

  test('leaves a head as it is that wears one in the photo', async () => {
    const head = { ...(await barred(20, 100)), crown: [60, 20] as const };
    expect(layerOf(await drawn('a spacesuit', { head }), 'hat')).toBeUndefined();
  });

  test('gives way to other headwear', async () => {
    const helmet = layerOf(await drawn('a spacesuit'), 'hat');
    const crown = layerOf(await drawn('a spacesuit and a crown'), 'hat');
    expect(crown?.heightPx).toBeLessThan(0.5 * (helmet?.heightPx ?? 0));
  });
});

test('no hair comes out of a helmet', async () => {
  const head = await barred(75, 118);
  const [open, closed] = [
    await drawn('a white t-shirt', { head }),
    await drawn('a white t-shirt and a helmet', { head }),
  ];
  const [loose, inside] = [layerOf(open, 'head'), layerOf(closed, 'head')];
  const globe = layerOf(closed, 'hat');
  if (!loose || !inside || !globe) throw new Error('no head');
  const outOf = (layer: typeof loose) => {
    let count = 0;
    const [x0, y0] = [globe.xPx + globe.widthPx / 2, globe.yPx + globe.heightPx / 2];
    for (let y = 0; y < layer.heightPx; y++) {
      for (let x = 0; x < layer.widthPx; x++) {
        const u = (layer.xPx + x + 0.5 - x0) / (globe.widthPx / 2);
        const v = (layer.yPx + y + 0.5 - y0) / (globe.heightPx / 2);
        if (Math.hypot(u, v) > 1 && layer.texture[(y * layer.widthPx + x) * 4 + 3] > 40) count++;
      }
    }
    return count;
  };
  expect(outOf(loose)).toBeGreaterThan(10);
  expect(outOf(inside)).toBe(0);
});
