import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { choreograph } from '../../../../core/dance/choreograph.ts';
import type { Choreography } from '../../../../core/dance/choreography.ts';
import { jointCount } from '../../../../core/dance/skeleton.ts';
import { createStandIn, standInPicture } from '../../../../core/dance/stand-in.ts';
import type { DanceError } from '../../../../core/faults.ts';
import type { Report } from '../../../../core/job/report.ts';
import type { Frame } from '../../../../core/media/frame.ts';
import { emptyBrief } from '../../../../core/prompt/scene-brief.ts';
import { wordFault } from '../../../../core/words/say.ts';
import { createDreamovingEngine } from '../../../../worker/engines/dreamoving/dreamoving.ts';
import type { StageConfig } from '../../../../worker/engines/dreamoving/stage-dream.ts';
import type { DrawOptions, FaceAsk, Scene } from '../../../../worker/engines/engine.ts';
import { danceOf } from '../../../core/dance/dance-of.ts';
import { paperScene } from '../paper-scene.ts';
import { openTinyDream } from './tiny-checkpoints.ts';

const { modelsDir, file, writeConfig } = await openTinyDream();
const usual: StageConfig = {
  ...{ modelsDir, cacheDir: join(modelsDir, 'cache') },
  ...{ providers: ['cpu'], sidePx: 64, memoryBytes: null, threads: 1 },
  dream: { faceScale: null, poseScale: null, guidance: null },
};
const FRAMES = 6;

const { picture, figure } = paperScene();
const asked: FaceAsk = {
  ...{ brief: emptyBrief, sentence: 'a red dress', picture, figure, seed: 3 },
  framesPerSecond: 30,
};

/** The first frames of a dance of the stand-in. */
function shortDance(): Choreography {
  const options = { seconds: 5, mirror: false, framesPerSecond: 30, halfBody: false };
  const whole = choreograph(danceOf(), createStandIn(), { ...options, ...standInPicture });
  return { ...whole, frameCount: FRAMES, joints: whole.joints.slice(0, FRAMES * jointCount * 3) };
}

interface Changed {
  readonly ask?: Partial<FaceAsk>;
  readonly config?: Partial<StageConfig>;
  readonly options?: Partial<DrawOptions>;
  readonly frames?: number;
}

async function dream({ ask, config, options, frames = FRAMES }: Changed = {}) {
  const { signal } = new AbortController();
  const engine = createDreamovingEngine({ ...usual, ...config });
  const staged = await engine.stage({ ...asked, ...ask }, signal);
  const reports: number[] = [];
  const hashes: string[] = [];
  const report = (fraction: number) => reports.push(fraction);
  for await (const frame of staged.draw(shortDance(), { signal, report, ...options })) {
    expect(frame.i420.length).toBe((standInPicture.widthPx * standInPicture.heightPx * 3) / 2);
    hashes.push(createHash('sha256').update(frame.i420).digest('hex'));
    if (hashes.length === frames) break;
  }
  return { staged, reports, hashes };
}

const faultOf = async (changed: Changed): Promise<DanceError> =>
  dream({ ...changed, frames: 1 }).then(
    () => {
      throw new Error('no fault');
    },
    (error) => error,
  );

describe('a clip of the tiny networks', async () => {
  const told: Report[] = [];
  const looks: Frame[] = [];
  await writeConfig({ steps: 4 });
  const first = await dream({
    options: {
      tell: (report) => told.push(report),
      preview: async (look) => void looks.push(look),
    },
  });
  await writeConfig({});
  const firstHash = async (changed: Changed) => (await dream({ ...changed, frames: 1 })).hashes[0];

  test('every frame, each another; what is reported never goes back and ends at 1', () => {
    const { staged, reports, hashes } = first;
    expect(staged).toMatchObject({ ...standInPicture, notes: [] });
    expect(new Set(hashes).size).toBe(FRAMES);
    expect(reports).toEqual(reports.toSorted((a, b) => a - b));
    expect(reports.at(-1)).toBe(1);
  });

  test('what can compute and the plan are told first, and a first look comes at the clip’s size', () => {
    expect(told).toMatchObject([
      { code: 'PROVIDER_CHOSEN', details: { provider: 'cpu' } },
      { code: 'MEMORY_PLANNED', details: { widthPx: 64, heightPx: 64, deviceGigabytes: 0 } },
    ]);
    expect(looks).toMatchObject([standInPicture]);
  });

  test('the same seed gives the same clip; seed, sentence, face, pose and guidance each give another', async () => {
    const own = await firstHash({});
    expect(await firstHash({})).toBe(own);
    const chosen = (dream: Partial<StageConfig['dream']>) =>
      firstHash({ config: { dream: { ...usual.dream, ...dream } } });
    const others = [
      await firstHash({ ask: { seed: 4 } }),
      await firstHash({ ask: { sentence: 'a blue dress' } }),
      await chosen({ faceScale: 0 }),
      await chosen({ poseScale: 0 }),
      await chosen({ guidance: 3 }),
      await chosen({ faceScale: 0.2 }),
      await chosen({ poseScale: 0.2 }),
    ];
    expect(new Set([own, ...others]).size).toBe(1 + others.length);
    // Nobody in the photo, and somebody without a face to be seen, are a face that does not count.
    const visibility = new Float32Array(figure.visibility.length);
    const unseen = await dream({ ask: { figure: { ...figure, visibility } }, frames: 1 });
    expect(unseen.hashes[0]).toBe(others[2]);
    expect(unseen.staged.notes).toEqual([{ code: 'FACE_NOT_SEEN', details: {} }]);
    const nobody = await dream({ ask: { figure: null }, frames: 1 });
    expect(nobody.hashes[0]).toBe(others[2]);
  });

  test('with a UNet of a latent consistency model it is sampled in another way', async () => {
    const name = 'unet_lcm/diffusion_pytorch_model.safetensors';
    await mkdir(dirname(file(name)), { recursive: true });
    await copyFile(file('unet/diffusion_pytorch_model.bin'), file(name));
    const guided = { config: { dream: { ...usual.dream, guidance: 2 } } };
    const few = await firstHash(guided);
    expect(await firstHash(guided)).toBe(few);
    await rm(file(name));
    expect(await firstHash(guided)).not.toBe(few);
  });

  test('the end of a sentence that has no room is told', async () => {
    const { signal } = new AbortController();
    const sentence = `${'a'.repeat(70)} dress`;
    const staged = await createDreamovingEngine(usual).stage({ ...asked, sentence }, signal);
    expect(staged.notes).toEqual([{ code: 'SENTENCE_CUT', details: { cut: expect.any(String) } }]);
  });

  test('it ends when it is called off', async () => {
    const off = new AbortController();
    const reason = new Error('called off');
    const engine = createDreamovingEngine(usual);
    const staged = await engine.stage(asked, off.signal);
    const options = { signal: off.signal, report: () => off.abort(reason) };
    await expect(staged.draw(shortDance(), options)[Symbol.asyncIterator]().next()).rejects.toBe(
      reason,
    );
    await expect(engine.stage(asked, off.signal)).rejects.toBe(reason);
  });
});

test('a dance without a sentence is another engine’s', async () => {
  const drawing = createDreamovingEngine(usual).draw({} as Scene, {} as DrawOptions);
  const first = drawing[Symbol.asyncIterator]().next();
  await expect(first).rejects.toMatchObject({ code: 'ENGINE_NEEDS_SENTENCE' });
});

test('without models: what is missing, and how to get it', async () => {
  const fault = await faultOf({ config: { modelsDir: join(modelsDir, 'nowhere') } });
  expect(fault.code).toBe('MODEL_MISSING');
  const { message, advice } = wordFault(fault.code, fault.details, 'zh-CN');
  for (const name of ['unet/diffusion_pytorch_model.safetensors', 'tokenizer/vocab.json']) {
    expect(message).toContain(`dreamoving/${name}`);
  }
  expect(advice).toContain('./dance models pull dreamoving');
});

test('too little memory: what would fit, or that nothing does', async () => {
  const large = await faultOf({ config: { sidePx: 768, memoryBytes: 0.8e9 } });
  expect(large.code).toBe('SIDE_TOO_LARGE');
  expect(large.details['neededGigabytes']).toBeGreaterThan(0.8);
  expect([256, 384, 512, 640]).toContain(large.details['fittingPx']);
  expect((await faultOf({ config: { memoryBytes: 1e6 } })).code).toBe('MEMORY_SHORT');
});

/** Adds a weight to a .safetensors file that no network asks for. */
async function addWeight(path: string): Promise<void> {
  const bytes = await readFile(path);
  const end = 8 + Number(bytes.readBigUInt64LE());
  const [text, data] = [bytes.subarray(8, end).toString(), bytes.subarray(end)];
  const extra = { dtype: 'F32', shape: [1], data_offsets: [data.length, data.length + 4] };
  const header = Buffer.from(JSON.stringify({ ...JSON.parse(text), extra }));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  await writeFile(path, Buffer.concat([length, header, data, Buffer.alloc(4)]));
}

describe('a file that is not right is named, and so is why, without its folder', () => {
  test.each<[string, string, (path: string) => Promise<unknown>, RegExp]>([
    ['cut off', 'motion_module/mm_sd_v15_v2.ckpt', (at) => truncate(at, 400_000), /^mm_sd_v15_v2/],
    ['no vocabulary', 'tokenizer/vocab.json', (at) => truncate(at, 10), /^vocab\.json: /],
    [
      'a UNet as the motion module',
      'motion_module/mm_sd_v15_v2.ckpt',
      (at) => copyFile(file('unet/diffusion_pytorch_model.bin'), at),
      /mm_sd_v15_v2\.ckpt: the weight .* is none of a motion module/,
    ],
    [
      'ControlNet as the UNet',
      'unet/diffusion_pytorch_model.bin',
      (at) => copyFile(file('controlnet/diffusion_pytorch_model.bin'), at),
      /missing in diffusion_pytorch_model\.bin/,
    ],
    [
      'the UNet as ControlNet',
      'controlnet/diffusion_pytorch_model.bin',
      (at) => copyFile(file('unet/diffusion_pytorch_model.bin'), at),
      /control\..*missing/,
    ],
    [
      'more weights than it has',
      'text_encoder/model.safetensors',
      addWeight,
      /the weight extra has/,
    ],
    [
      'a VAE as the face’s encoder',
      'image_encoder/model.safetensors',
      (at) => copyFile(file('vae/diffusion_pytorch_model.safetensors'), at),
      /missing in model\.safetensors/,
    ],
  ])('%s', async (_, name, spoil, expected) => {
    const kept = join(modelsDir, 'kept');
    await copyFile(file(name), kept);
    await spoil(file(name));
    const fault = await faultOf({});
    await rm(file(name));
    await copyFile(kept, file(name));
    expect(fault.code).toBe('MODEL_REFUSED');
    const { file: named, reason } = fault.details;
    expect([named, reason].join(': ')).toMatch(expected);
    expect(wordFault(fault.code, fault.details, 'en').message).not.toContain(modelsDir);
  });
});
