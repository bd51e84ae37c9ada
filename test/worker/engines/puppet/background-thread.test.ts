import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { projectRoot } from '../../../../config/project-root.ts';
import { fillBackground } from '../../../../worker/engines/puppet/background.ts';
import { createBackgroundThread } from '../../../../worker/engines/puppet/background-thread.ts';

const folder = join(projectRoot, 'dist/worker/engines/puppet');
const thread = createBackgroundThread(pathToFileURL(join(folder, 'fill-on-thread.js')));

afterAll(() => thread.close());

const widthPx = 96;
const heightPx = 128;
/** A gradient with a square before it. */
const picture = {
  widthPx,
  heightPx,
  rgb: Uint8Array.from({ length: widthPx * heightPx * 3 }, (_, i) => {
    const [x, y] = [Math.floor(i / 3) % widthPx, Math.floor(i / 3 / widthPx)];
    return isInside(x, y) ? 250 : 40 + y + (i % 3) * 10;
  }),
};
const hole = Uint8Array.from({ length: widthPx * heightPx }, (_, i) =>
  isInside(i % widthPx, Math.floor(i / widthPx)) ? 255 : 0,
);

function isInside(x: number, y: number): boolean {
  return x >= 30 && x < 60 && y >= 40 && y < 90;
}

test('gives what the same thread would', async () => {
  const options = { seed: 3, signal: new AbortController().signal };
  const there = await thread.fill(picture, hole, options);
  expect(there).toEqual(fillBackground(picture, hole, options));
  expect(there.rgb).not.toEqual(picture.rgb);
});

test('given up, it ends with the reason, and the next one is filled all the same', async () => {
  const controller = new AbortController();
  const given = thread.fill(picture, hole, { seed: 3, signal: controller.signal });
  controller.abort(new Error('cancelled'));
  await expect(given).rejects.toThrow('cancelled');
  const options = { seed: 3, signal: new AbortController().signal };
  expect((await thread.fill(picture, hole, options)).rgb).toHaveLength(picture.rgb.length);
});

test('given up before it begins, it does not begin', async () => {
  const signal = AbortSignal.abort(new Error('cancelled'));
  await expect(thread.fill(picture, hole, { seed: 3, signal })).rejects.toThrow('cancelled');
});

test('what goes wrong on the thread is told', async () => {
  const wrong = { ...picture, rgb: picture.rgb.subarray(0, 10), widthPx: -1 };
  const options = { seed: 3, signal: new AbortController().signal };
  await expect(thread.fill(wrong, hole, options)).rejects.toThrow();
});

test('closed while it computes, it says so', async () => {
  const options = { seed: 3, signal: new AbortController().signal };
  const given = thread.fill(picture, hole, options);
  await Promise.all([expect(given).rejects.toThrow('ended'), thread.close()]);
});
