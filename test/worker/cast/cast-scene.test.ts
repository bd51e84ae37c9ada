import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../config/project-root.ts';
import { loadTemplates } from '../../../config/templates.ts';
import { choreograph } from '../../../core/dance/choreograph.ts';
import { landmarkIndex } from '../../../core/dance/figure.ts';
import { createStandIn, standInPicture } from '../../../core/dance/stand-in.ts';
import type { Template } from '../../../core/dance/template.ts';
import type { DanceError } from '../../../core/faults.ts';
import type { Frame } from '../../../core/media/frame.ts';
import { readPrompt } from '../../../core/prompt/read-prompt.ts';
import type { SceneBrief } from '../../../core/prompt/scene-brief.ts';
import { usualLexicon } from '../../../core/prompt/usual-lexicon.ts';
import type { Cast } from '../../../worker/cast/cast.ts';
import { castScene, type SceneTools } from '../../../worker/cast/cast-scene.ts';
import type { FaceAsk, FaceEngine, Staged } from '../../../worker/engines/engine.ts';
import { createPuppetEngine } from '../../../worker/engines/puppet/puppet.ts';
import {
  type FigureFinder,
  type FigureSearch,
  openFigureFinder,
} from '../../../worker/figure/figure-finder.ts';
import { portraitOnDemand } from '../../../worker/figure/head/portrait-on-demand.ts';
import { type DecodedPhoto, decodePhoto } from '../../../worker/photo/decode.ts';
import { StageClock } from '../../../worker/stage-clock.ts';

const cacheDir = mkdtempSync(join(tmpdir(), 'photodance-cast-'));
const { signal } = new AbortController();
let finder: FigureFinder;
let tools: SceneTools;
let photo: DecodedPhoto;
let search: FigureSearch;
let template: Template;

beforeAll(async () => {
  finder = await openFigureFinder({ cacheDir, threads: 1 });
  const portrait = portraitOnDemand({ cacheDir, threads: 1 });
  tools = { engine: createPuppetEngine(), portrait };
  photo = await decodePhoto(readFileSync(join(projectRoot, 'samples/anime-dancer.png')));
  search = await finder.find(photo.picture);
  const { templates } = await loadTemplates(join(projectRoot, 'templates'));
  template = templates.find(({ id }) => id === 'gokuraku')!;
}, 120_000);

afterAll(async () => {
  await (await tools.portrait()).close();
  await finder.close();
  rmSync(cacheDir, { recursive: true, force: true });
});

function briefOf(prompt: string): SceneBrief {
  const read = readPrompt(prompt, usualLexicon());
  if (!read.ok) throw new TypeError(prompt);
  return read.brief;
}

const cast = (prompt: string, seed = 1) =>
  castScene(
    { photo, search, brief: briefOf(prompt), sentence: prompt, seed },
    tools,
    new StageClock(() => {}, signal),
    signal,
  );

/** The first frames of a clip, copied. */
async function framesOf({ figure, widthPx, heightPx, draw }: Cast, count: number) {
  const size = { widthPx, heightPx };
  const choreography = choreograph(template, figure, {
    ...{ seconds: 5, mirror: false, framesPerSecond: 30, halfBody: false },
    ...size,
  });
  const frames: Frame[] = [];
  for await (const frame of draw(choreography, { signal, report: () => {} })) {
    frames.push({ ...frame, i420: frame.i420.slice() });
    if (frames.length === count) break;
  }
  return frames;
}

interface Area {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Mean colour of an area of a frame: R', G', B', 0..1. Source: ITU-R BT.709-6, limited range. */
function meanColour({ i420, widthPx, heightPx }: Frame, { x, y }: Area) {
  const [chromaU, chromaV] = [widthPx * heightPx, (widthPx * heightPx * 5) / 4];
  const sums = { r: 0, g: 0, b: 0 };
  let count = 0;
  for (let row = Math.round(y[0]); row < y[1]; row++) {
    for (let column = Math.round(x[0]); column < x[1]; column++) {
      const chroma = (row >> 1) * (widthPx >> 1) + (column >> 1);
      const luma = (i420[row * widthPx + column]! - 16) / 219;
      const cb = (i420[chromaU + chroma]! - 128) / 224;
      const cr = (i420[chromaV + chroma]! - 128) / 224;
      sums.r += luma + 1.5748 * cr;
      sums.g += luma - 0.1873 * cb - 0.4681 * cr;
      sums.b += luma + 1.8556 * cb;
      count++;
    }
  }
  return { r: sums.r / count, g: sums.g / count, b: sums.b / count };
}

/** Where a skirt is, between hips and knees. */
function skirtOf({ figure: { landmarks } }: Cast): Area {
  const [leftX, leftY] = at(landmarks, 'leftHip');
  const [rightX] = at(landmarks, 'rightHip');
  const [, kneeY] = at(landmarks, 'leftKnee');
  return { x: [Math.min(leftX, rightX), Math.max(leftX, rightX)], y: [leftY, (leftY + kneeY) / 2] };
}

function at(landmarks: Float32Array, name: keyof typeof landmarkIndex) {
  const i = landmarkIndex[name] * 2;
  return [landmarks[i]!, landmarks[i + 1]!] as const;
}

describe('a sentence that names clothes', () => {
  test('puts them on in the colours that it names', async () => {
    const red = await cast('at the beach in a red dress');
    const blue = await cast('at the beach in a blue dress');
    const [inRed] = await framesOf(red, 1);
    const [inBlue] = await framesOf(blue, 1);
    const [r, b] = [meanColour(inRed!, skirtOf(red)), meanColour(inBlue!, skirtOf(blue))];
    expect(r.r).toBeGreaterThan(1.8 * Math.max(r.g, r.b));
    expect(b.b).toBeGreaterThan(1.3 * Math.max(b.r, b.g));
    // What nobody asked to change is the same.
    const sky: Area = { x: [0, 576], y: [0, 60] };
    expect(meanColour(inRed!, sky)).toEqual(meanColour(inBlue!, sky));
  }, 120_000);

  test('is an upright clip, whatever the photo', async () => {
    expect(await cast('in a suit')).toMatchObject({ widthPx: 576, heightPx: 1024 });
  }, 60_000);
});

describe('a sentence that names a place alone', () => {
  test('leaves whoever has a whole body in the photo as they are', async () => {
    const staged = await cast('on the moon');
    expect(staged.figure).toBe(search.figure);
    expect(staged.notes).toEqual([]);
  }, 60_000);

  test('is bright by day and dark at night; another place has other colours', async () => {
    const sky: Area = { x: [0, 200], y: [0, 200] };
    const skyAt = async (prompt: string) => {
      const [frame] = await framesOf(await cast(prompt), 1);
      return meanColour(frame!, sky);
    };
    const [day, night, snow] = [
      await skyAt('at the beach by day'),
      await skyAt('at the beach at night'),
      await skyAt('in a forest in autumn'),
    ];
    const light = ({ r, g, b }: typeof day) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
    expect(light(night)).toBeLessThan(0.5 * light(day));
    expect(Math.abs(snow.b - snow.r - (day.b - day.r))).toBeGreaterThan(0.1);
  }, 120_000);

  test('that is not known is danced in a studio, and says so', async () => {
    const { notes } = await cast('in a red dress');
    expect(notes).toEqual([{ code: 'PLACE_UNKNOWN', details: {} }]);
  }, 60_000);

  test('that another one stands in for is told', async () => {
    const { notes } = await cast('by a river');
    expect(notes).toEqual([{ code: 'PLACE_STANDS_IN', details: { painted: 'lake' } }]);
    expect((await cast('in a cafe')).notes).toEqual([]);
  }, 60_000);
});

test('a sentence that names a build gets that body, whatever the photo’s', async () => {
  const [own, slim, sturdy] = [
    await cast('on the moon'),
    await cast('a slim woman on the moon'),
    await cast('a chubby woman on the moon'),
  ];
  expect(own.figure).toBe(search.figure);
  const widthOf = ({ figure }: Cast) =>
    at(figure.landmarks, 'leftShoulder')[0] - at(figure.landmarks, 'rightShoulder')[0];
  expect(slim.figure).not.toBe(search.figure);
  expect(widthOf(sturdy)).toBeGreaterThan(1.15 * widthOf(slim));
}, 120_000);

test('the same seed gives the same frames, another one others', async () => {
  const prompt = 'in a green dress in a forest in the rain';
  const [first, second, other] = [await cast(prompt), await cast(prompt), await cast(prompt, 2)];
  const [a, b, c] = [await framesOf(first, 3), await framesOf(second, 3), await framesOf(other, 3)];
  for (const [i, frame] of a.entries()) {
    expect(Buffer.compare(frame.i420, b[i]!.i420)).toBe(0);
    expect(Buffer.compare(frame.i420, c[i]!.i420)).not.toBe(0);
  }
  // It lives: something has moved from frame to frame.
  expect(Buffer.compare(a[0]!.i420, a[2]!.i420)).not.toBe(0);
}, 180_000);

test('a picture without a face is refused', async () => {
  const background = { r: 90, g: 140, b: 90 };
  const empty = await sharp({ create: { width: 600, height: 800, channels: 3, background } })
    .png()
    .toBuffer();
  const landscape = await decodePhoto(empty);
  const found = await finder.find(landscape.picture);
  const sentence = 'at the beach';
  const refused = castScene(
    { photo: landscape, search: found, brief: briefOf(sentence), sentence, seed: 1 },
    tools,
    new StageClock(() => {}, signal),
    signal,
  );
  await expect(refused).rejects.toSatisfy((error: DanceError) => error.code === 'NO_FACE');
}, 60_000);

test('an engine that needs no more than a face gets it with the sentence, and a picture without one too', async () => {
  const asked: FaceAsk[] = [];
  const staged: Staged = {
    ...{ figure: createStandIn(), ...standInPicture, notes: [] },
    draw: async function* () {},
  };
  const engine: FaceEngine = {
    ...{ name: 'dreamoving', needs: 'face', draw: async function* () {} },
    stage: async (ask) => {
      asked.push(ask);
      return staged;
    },
  };
  const faceTools = { ...tools, engine };
  const sentence = 'at the beach';
  for (const found of [search, { ...search, figure: null, people: [] }]) {
    const wanted = { photo, search: found, brief: briefOf(sentence), sentence, seed: 5 };
    const dream = await castScene(wanted, faceTools, new StageClock(() => {}, signal), signal);
    expect(dream).toMatchObject({ ...standInPicture, halfBody: false });
  }
  expect(asked).toHaveLength(2);
  const [seen, unseen] = asked;
  expect([seen.sentence, seen.seed, unseen.sentence]).toEqual([sentence, 5, sentence]);
  expect(seen.picture).toBe(photo.picture);
  expect(seen.figure).toBe(search.figure);
  expect(unseen.figure).toBeNull();
  expect(seen).not.toHaveProperty('head');
}, 60_000);
