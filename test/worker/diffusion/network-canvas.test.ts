import { describe, expect, test } from 'vitest';
import { toClipFrame } from '../../../worker/diffusion/clip-frames.ts';
import { networkCanvasFor, toCanvasFraction } from '../../../worker/diffusion/network-canvas.ts';
import { photoForClip, photoOnCanvas } from '../../../worker/diffusion/photo-on-canvas.ts';
import { drawPoseFrames } from '../../../worker/diffusion/pose/pose-frames.ts';

const photo = { widthPx: 100, heightPx: 180 };

/** Red grows to the right, green downward; blue is half. */
const rgb = new Uint8Array(100 * 180 * 3).map((_, i) => {
  const [x, y] = [Math.floor(i / 3) % 100, Math.floor(i / 300)];
  return [2 * x, y, 128][i % 3];
});
const picture = { ...photo, rgb };

describe('the networks’ canvas', () => {
  test.each([
    [{ widthPx: 576, heightPx: 1024 }, 768, [448, 768], [8, 0, 432, 768]],
    [{ widthPx: 1024, heightPx: 576 }, 512, [512, 320], [0, 16, 512, 288]],
    [{ widthPx: 768, heightPx: 1024 }, 256, [192, 256], [0, 0, 192, 256]],
  ])('%j at %i px: never squashed, sides multiples of 64', (size, side, sides, content) => {
    const canvas = networkCanvasFor(size, side);
    expect([canvas.widthPx, canvas.heightPx]).toEqual(sides);
    const { xPx, yPx, widthPx, heightPx } = canvas.content;
    expect([xPx, yPx, widthPx, heightPx]).toEqual(content);
    expect(widthPx / heightPx).toBeCloseTo(size.widthPx / size.heightPx, 2);
    expect(toCanvasFraction(canvas, size, [0, 0])).toEqual([xPx / sides[0], yPx / sides[1]]);
    expect(toCanvasFraction(canvas, size, [size.widthPx, size.heightPx])).toEqual([
      (xPx + widthPx) / sides[0],
      (yPx + heightPx) / sides[1],
    ]);
  });

  test('a photo lies on it in -1..1, and mirrored beyond its edges', async () => {
    const canvas = networkCanvasFor(photo, 192);
    const { content, widthPx, heightPx } = canvas;
    const { data, shape } = await photoOnCanvas(picture, canvas);
    expect(shape).toEqual([1, 3, heightPx, widthPx]);
    const at = (channel: number, x: number, y: number) =>
      data[(channel * heightPx + y) * widthPx + x];
    const middle = content.xPx + Math.floor(content.widthPx / 2);
    expect(at(0, middle, 90)).toBeCloseTo(100 / 127.5 - 1, 1);
    expect(at(1, middle, 96)).toBeCloseTo(90 / 127.5 - 1, 1);
    expect(at(2, middle, 96)).toBeCloseTo(0, 1);
    expect(content.xPx).toBeGreaterThan(4);
    expect(at(0, content.xPx - 4, 90)).toBeCloseTo(at(0, content.xPx + 3, 90), 5);
  });

  test('CLIP sees the whole photo in a square', async () => {
    const { data, shape } = await photoForClip(picture);
    expect(shape).toEqual([1, 3, 224, 224]);
    const red = (x: number) => 255 * (data[112 * 224 + x] * 0.26862954 + 0.48145466);
    expect(red(2)).toBeLessThan(5);
    expect(red(221)).toBeGreaterThan(192);
  });

  test('what was drawn on it becomes a frame of the clip: its edges are gone', async () => {
    const canvas = networkCanvasFor(photo, 192);
    const { content, widthPx, heightPx } = canvas;
    // Red on the edges, grey inside.
    const drawn = new Uint8Array(widthPx * heightPx * 3).map((_, i) => {
      const x = Math.floor(i / 3) % widthPx;
      const inside = x >= content.xPx && x < content.xPx + content.widthPx;
      return inside ? 128 : [255, 0, 0][i % 3];
    });
    const { i420, ...size } = await toClipFrame(drawn, canvas, photo);
    expect(size).toEqual(photo);
    expect(i420).toHaveLength(100 * 180 * 1.5);
    expect(new Set(i420.subarray(0, 18_000))).toEqual(new Set([126]));
    expect(new Set(i420.subarray(18_000))).toEqual(new Set([128]));
  });
});

describe('pose pictures on it', () => {
  const body = Array.from({ length: 18 }, () => null as [number, number] | null);
  const pose = { body: body.with(0, [50, 90]), hands: [], face: [] };
  const canvas = networkCanvasFor(photo, 192);

  /** The middle and the mean radius of what is not black, px. */
  async function spot(look: 'fixed' | 'growing', scale: number) {
    const { data, shape } = await drawPoseFrames([pose], { look, photo, canvas, scale });
    const [, , height, width] = shape;
    let [sum, across, down] = [0, 0, 0];
    for (let i = 0; i < width * height; i++) {
      sum += data[i];
      across += data[i] * (i % width);
      down += data[i] * Math.floor(i / width);
    }
    return { shape, x: across / sum, y: down / sum, radius: Math.sqrt(sum / Math.PI) };
  }

  test.each([1, 2])(
    'a joint is where the photo has it, as large as in the training; %i times',
    async (scale) => {
      const { shape, x, y, radius } = await spot('fixed', scale);
      expect(shape).toEqual([1, 3, 192 * scale, 128 * scale]);
      expect(x).toBeCloseTo(64 * scale, -1);
      expect(y).toBeCloseTo(96 * scale, -1);
      // Drawn with a radius of 4 px where the shorter side has 512.
      expect(radius / (128 * scale)).toBeCloseTo(3.95 / 512, 3);
    },
  );

  test('the other look is drawn 1024 px wide', async () => {
    const { radius } = await spot('growing', 1);
    expect(radius / 128).toBeCloseTo(3.95 / 1024, 3);
  });

  test('without a person it is black', async () => {
    const { data } = await drawPoseFrames([{ body, hands: [], face: [] }], {
      look: 'fixed',
      photo,
      canvas,
      scale: 1,
    });
    expect(data.every((value) => value === 0)).toBe(true);
  });
});
