import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { landmarkIndex } from '../../../core/dance/figure.ts';
import type { Picture } from '../../../core/media/picture.ts';
import { type FigureFinder, openFigureFinder } from '../../../worker/figure/figure-finder.ts';
import { turnPicture } from '../../../worker/figure/turn-picture.ts';

const samples = new URL('../../../samples/', import.meta.url);
let cacheDir: string;
let finder: FigureFinder;

beforeAll(async () => {
  cacheDir = await mkdtemp(path.join(tmpdir(), 'photodance-figure-'));
  finder = await openFigureFinder({ cacheDir, threads: 1 });
});

afterAll(async () => {
  await finder.close();
  await rm(cacheDir, { recursive: true, force: true });
});

async function loadSample(name: string, heightPx: number): Promise<Picture> {
  const { data, info } = await sharp(fileURLToPath(new URL(`${name}.png`, samples)))
    .removeAlpha()
    .resize({ height: heightPx })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, rgb: new Uint8Array(data) };
}

/** A wider picture of one colour with pictures pasted into it. */
function paste(
  widthPx: number,
  heightPx: number,
  parts: readonly { picture: Picture; xPx: number; yPx: number }[],
): Picture {
  const rgb = new Uint8Array(widthPx * heightPx * 3).fill(128);
  for (const { picture, xPx, yPx } of parts) {
    for (let y = 0; y < picture.heightPx; y++) {
      const row = picture.rgb.subarray(y * picture.widthPx * 3, (y + 1) * picture.widthPx * 3);
      rgb.set(row, ((y + yPx) * widthPx + xPx) * 3);
    }
  }
  return { widthPx, heightPx, rgb };
}

describe.each(['terracotta-warrior', 'astronaut', 'anime-dancer', 'night-market'])('%s', (name) => {
  test('is found whole, upright, alone', async () => {
    const picture = await loadSample(name, 1024);
    const { people, figure, quarterTurns } = await finder.find(picture);
    expect(people).toHaveLength(1);
    expect(quarterTurns).toBe(0);
    expect(figure?.presence).toBeGreaterThan(0.9);
    const { alpha, landmarks, visibility, box } = figure!;
    const { leftWrist, rightWrist, leftAnkle, rightAnkle, nose, leftHip, rightHip } = landmarkIndex;
    for (const i of [leftWrist, rightWrist, leftAnkle, rightAnkle, nose]) {
      expect(visibility[i]).toBeGreaterThan(0.5);
      const x = Math.round(landmarks[2 * i]!);
      const y = Math.round(landmarks[2 * i + 1]!);
      expect(alpha[y * picture.widthPx + x]).toBeGreaterThan(200);
    }
    expect(landmarks[2 * leftHip]).toBeGreaterThan(landmarks[2 * rightHip]!);
    expect(landmarks[2 * nose + 1]).toBeLessThan(landmarks[2 * leftHip + 1]!);
    expect(box.heightPx).toBeGreaterThan(0.5 * picture.heightPx);
    for (const corner of [0, picture.widthPx - 1, alpha.length - 1]) expect(alpha[corner]).toBe(0);
  });
});

describe('somebody', () => {
  test.each([1, 2, 3] as const)(
    'turned by %i quarter turns is found turned back',
    async (turns) => {
      const picture = turnPicture(await loadSample('terracotta-warrior', 640), turns);
      const search = await finder.find(picture);
      expect(search.figure).toBeNull();
      expect(search.quarterTurns).toBe(4 - turns);
    },
  );

  test('small in a corner is found there', async () => {
    const small = await loadSample('anime-dancer', 200);
    const [xPx, yPx] = [900, 540];
    const { figure } = await finder.find(paste(1024, 768, [{ picture: small, xPx, yPx }]));
    expect(figure).not.toBeNull();
    expect(figure!.box.xPx).toBeGreaterThanOrEqual(xPx);
    expect(figure!.box.yPx).toBeGreaterThanOrEqual(yPx);
  });

  test('beside somebody else: both are counted, one is cut out', async () => {
    const one = await loadSample('anime-dancer', 640);
    const other = await loadSample('terracotta-warrior', 640);
    const widthPx = one.widthPx + other.widthPx;
    const picture = paste(widthPx, 640, [
      { picture: one, xPx: 0, yPx: 0 },
      { picture: other, xPx: one.widthPx, yPx: 0 },
    ]);
    const { people, figure } = await finder.find(picture);
    expect(people).toHaveLength(2);
    const { xPx, widthPx: figureWidthPx } = figure!.box;
    expect(xPx >= one.widthPx || xPx + figureWidthPx <= one.widthPx).toBe(true);
  });

  test('is found again by joints alone, near a box', async () => {
    const picture = await loadSample('terracotta-warrior', 640);
    const { figure } = await finder.find(picture);
    const again = await finder.landmarks(picture, figure!.box);
    let sumPx = 0;
    for (let i = 0; i < 66; i++) sumPx += Math.abs(again!.landmarks[i]! - figure!.landmarks[i]!);
    expect(sumPx / 66).toBeLessThan(0.01 * picture.heightPx);
  });
});

test('nobody is found in plain colour, or in two pixels', async () => {
  for (const [widthPx, heightPx] of [
    [640, 480],
    [2, 2],
  ] as const) {
    const search = await finder.find(paste(widthPx, heightPx, []));
    expect(search).toEqual({ people: [], figure: null, quarterTurns: 0 });
    expect(await finder.landmarks(paste(widthPx, heightPx, []))).toBeNull();
  }
});
