import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { PoseCanvas } from '../../../worker/diffusion/pose-canvas.ts';
import {
  drawPose,
  FIXED_WIDTHS,
  GROWING_WIDTHS,
  type SkeletonPose,
} from '../../../worker/diffusion/pose-picture.ts';

type Place = [number, number];
interface GoldenPose {
  wh: Place;
  body: Place[];
  subset: number[];
  hands: Place[][];
  face: Place[];
}

const folder = fileURLToPath(new URL('../../golden/pose-draw', import.meta.url));
const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));

function readPose({ body, subset, hands, face }: GoldenPose): SkeletonPose {
  const seen = (point: Place) => (point[0] === -1 && point[1] === -1 ? null : point);
  return {
    body: body.slice(0, 18).map((joint, i) => (subset[i] < 0 ? null : joint)),
    hands: hands.map((hand) => hand.map(seen)),
    face: face.map(seen),
  };
}

test.each(names)('%s: the pixels that the training saw', async (name) => {
  const golden: GoldenPose = JSON.parse(await readFile(path.join(folder, name), 'utf8'));
  const style = name.startsWith('fixed') ? FIXED_WIDTHS : GROWING_WIDTHS;
  const [widthPx, heightPx] = golden.wh;
  const { pixels } = drawPose(readPose(golden), { widthPx, heightPx }, style);
  const png = path.join(folder, name.replace('json', 'png'));
  const expected = await sharp(png).removeAlpha().raw().toBuffer();
  let [drawn, other] = [0, 0];
  for (let i = 0; i < expected.length; i += 3) {
    if (expected[i] + expected[i + 1] + expected[i + 2] > 0) drawn++;
    if ([0, 1, 2].some((channel) => expected[i + channel] !== pixels[i + channel])) other++;
  }
  expect(pixels.length).toBe(expected.length);
  expect(other / drawn).toBeLessThan(0.002);
});

describe('a canvas', () => {
  const lit = (canvas: PoseCanvas) =>
    Array.from({ length: canvas.heightPx }, (_, y) =>
      Array.from({ length: canvas.widthPx }, (_, x) =>
        canvas.pixels[3 * (y * canvas.widthPx + x)] > 0 ? 'o' : '.',
      ).join(''),
    );

  test('a disc is round, and cut at the border', () => {
    const canvas = new PoseCanvas(5, 3);
    canvas.fillDisc([1, 0], 2, [9, 0, 0]);
    expect(lit(canvas)).toEqual(['oooo.', 'ooo..', '.o...']);
  });

  test('a shape between two pixels takes both', () => {
    const canvas = new PoseCanvas(6, 1);
    const corners = [1.5, 3.5].map((x) => [x, 0] as const);
    canvas.fillConvex(corners, [9, 0, 0]);
    expect(lit(canvas)).toEqual(['.oooo.']);
  });

  test('a line without length is its end; shade is rounded down', () => {
    const canvas = new PoseCanvas(3, 3);
    canvas.drawLine([1, 1], [1, 1], 2, [9, 0, 0]);
    expect(lit(canvas)).toEqual(['.o.', 'ooo', '.o.']);
    canvas.darken(0.6);
    expect(canvas.pixels[3]).toBe(5);
  });
});
