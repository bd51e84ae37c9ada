import { expect, test } from 'vitest';
import { type Figure, landmarkIndex } from '../../../../core/dance/figure.ts';
import { createStandIn, standInPicture } from '../../../../core/dance/stand-in.ts';
import type { Picture } from '../../../../core/media/picture.ts';
import { cropForClip } from '../../../../worker/diffusion/crop-for-clip.ts';
import { faceSquare } from '../../../../worker/engines/dreamoving/face-square.ts';

const picture: Picture = {
  ...standInPicture,
  rgb: new Uint8Array(3 * standInPicture.widthPx * standInPicture.heightPx),
};

/** The stand-in, whose eyes are at y 248 and whose mouth at 280, made larger and moved. */
function moved(scale: number, xPx: number, yPx: number): Figure {
  const figure = createStandIn();
  const landmarks = figure.landmarks.map((at, i) => (i % 2 ? at * scale + yPx : at * scale + xPx));
  return { ...figure, landmarks };
}

test('the square holds the face from the hairline to the chin, and no shoulders', () => {
  const square = faceSquare(createStandIn(), picture)!;
  const { xPx, yPx, widthPx, heightPx } = square;
  expect(widthPx).toBe(heightPx);
  expect(Math.abs(xPx + widthPx / 2 - 288)).toBeLessThanOrEqual(1);
  const [hairline, chin] = [248 - 32, 248 + 1.75 * 32];
  expect(yPx).toBeLessThan(hairline);
  expect(yPx).toBeGreaterThan(hairline - 32);
  expect(yPx + heightPx).toBeGreaterThan(chin);
  expect(yPx + heightPx).toBeLessThan(350);
});

test('it grows with the face and stays in the picture', () => {
  const side = faceSquare(createStandIn(), picture)!.widthPx;
  expect(faceSquare(moved(2, -288, 0), picture)!.widthPx / side).toBeCloseTo(2, 1);
  const corner = faceSquare(moved(1, -280, -240), picture)!;
  expect([corner.xPx, corner.yPx]).toEqual([0, 0]);
  expect(corner.widthPx).toBe(side);
  const whole = faceSquare(moved(20, -5000, -4500), picture)!;
  expect(whole).toMatchObject({ xPx: 0, widthPx: 576, heightPx: 576 });
  expect(whole.yPx + 576).toBeLessThanOrEqual(1024);
});

test('a face that is not seen is none: hidden, or the back of a head', () => {
  const figure = createStandIn();
  expect(faceSquare({ ...figure, visibility: new Float32Array(33) }, picture)).toBeNull();
  const worldLandmarks = figure.worldLandmarks.slice();
  worldLandmarks[3 * landmarkIndex.nose + 2] = 0.2;
  expect(faceSquare({ ...figure, worldLandmarks }, picture)).toBeNull();
});

test('CLIP is shown the square and nothing else', async () => {
  const square = faceSquare(createStandIn(), picture)!;
  const { xPx, yPx, widthPx, heightPx } = square;
  const rgb = picture.rgb.slice();
  for (let y = yPx; y < yPx + heightPx; y++) {
    const start = 3 * (y * picture.widthPx + xPx);
    rgb.fill(255, start, start + 3 * widthPx);
  }
  const shown = await cropForClip({ ...picture, rgb }, square);
  expect(shown.shape).toEqual([1, 3, 224, 224]);
  const white = (1 - 0.48145466) / 0.26862954;
  for (const at of [0, 223, 224 * 223, 224 * 224 - 1]) expect(shown.data[at]).toBeCloseTo(white, 4);
});
