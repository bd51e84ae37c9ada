import {
  copyFile,
  link,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { DanceError } from '../../../../core/faults.ts';
import type { Report } from '../../../../core/job/report.ts';
import type { Frame } from '../../../../core/media/frame.ts';
import { wordFault } from '../../../../core/words/say.ts';
import type { SamplingConfig } from '../../../../worker/diffusion/plan-sampling.ts';
import { createAnimateAnyoneEngine } from '../../../../worker/engines/animate-anyone/animate-anyone.ts';

import type { DrawOptions, StageAsk } from '../../../../worker/engines/engine.ts';
import { describeEngine } from '../../../contracts/engine-contract.ts';
import { emulateCuda } from '../../onnx/emulate-cuda.ts';
import { paperScene } from '../paper-scene.ts';
import { openTinyModels } from './tiny-models.ts';

const { modelsDir, file } = await openTinyModels({ steps: 1, windowFrames: 16, windowOverlap: 1 });
const cacheDir = join(modelsDir, 'cache');
const usual: SamplingConfig = {
  ...{ modelsDir, cacheDir, sidePx: 64, memoryBytes: null, threads: 1 },
  providers: ['cpu'],
};

function shortScene(seed: number, frameCount = 30) {
  const scene = paperScene({ seed });
  return { ...scene, choreography: { ...scene.choreography, frameCount } };
}

describeEngine('animate-anyone', () => createAnimateAnyoneEngine(usual), shortScene);

/** The first frame, or what was thrown before. */
async function firstFrame(
  changed: Partial<SamplingConfig> = {},
  options: Partial<DrawOptions> = {},
  seed = 1,
): Promise<Frame> {
  const { signal } = new AbortController();
  const engine = createAnimateAnyoneEngine({ ...usual, ...changed });
  for await (const frame of engine.draw(shortScene(seed, 8), {
    signal,
    report: () => {},
    ...options,
  })) {
    return frame;
  }
  throw new Error('no frame');
}

async function faultOf(changed: Partial<SamplingConfig> = {}): Promise<DanceError> {
  const error: unknown = await firstFrame(changed).catch((thrown: unknown) => thrown);
  if (error instanceof DanceError) return error;
  throw new Error('no fault', { cause: error });
}

test('another seed draws another clip', async () => {
  const [one, other] = [await firstFrame({}, {}, 1), await firstFrame({}, {}, 2)];
  expect(Buffer.from(one.i420).equals(other.i420)).toBe(false);
});

test('what can compute, and what the clip will take, are told before the first frame', async () => {
  const told: Report[] = [];
  await firstFrame({ providers: ['cuda', 'cpu'] }, { tell: (report) => told.push(report) });
  expect(told).toMatchObject([
    { code: 'PROVIDER_CHOSEN', details: { provider: 'cpu' } },
    { code: 'MEMORY_PLANNED', details: { widthPx: 64, heightPx: 64, deviceGigabytes: 0 } },
  ]);
  const [{ left }] = [told[0].details];
  expect(left).toMatchObject([expect.stringMatching(/^cuda: ./)]);
  expect(String(left)).not.toContain('/');
});

test('a first look comes before the frames, at their size', async () => {
  await writeFile(
    file('config.json'),
    (await readFile(file('config.json'), 'utf8')).replace('"steps":1', '"steps":4'),
  );
  const looks: Frame[] = [];
  const fractions: number[] = [];
  const frame = await firstFrame(
    {},
    {
      report: (fraction) => fractions.push(fraction),
      async preview(look) {
        looks.push(look);
        expect(fractions.at(-1)).toBeLessThan(0.3);
      },
    },
  );
  await writeFile(
    file('config.json'),
    (await readFile(file('config.json'), 'utf8')).replace('"steps":4', '"steps":1'),
  );
  expect(looks).toHaveLength(1);
  expect(looks[0].widthPx).toBe(frame.widthPx);
  expect(looks[0].i420).toHaveLength(frame.i420.length);
});

test('a sentence is another engine’s', async () => {
  const engine = createAnimateAnyoneEngine(usual);
  const { signal } = new AbortController();
  const staged = engine.stage({} as StageAsk, signal);
  await expect(staged).rejects.toMatchObject({ code: 'ENGINE_WITHOUT_SENTENCES' });
});

test('without models: what is missing, and how to get it', async () => {
  const fault = await faultOf({ modelsDir: join(modelsDir, 'nowhere') });
  expect(fault.code).toBe('MODEL_MISSING');
  const { message, advice } = wordFault(fault.code, fault.details, 'en');
  for (const name of ['denoising_unet.pth', 'vae/diffusion_pytorch_model.safetensors']) {
    expect(message).toContain(`animate-anyone/${name}`);
  }
  expect(advice).toContain('./dance models');
});

test('too little memory: what would fit, or that nothing does', async () => {
  const large = await faultOf({ sidePx: 768, memoryBytes: 1.1e9 });
  expect(large.code).toBe('SIDE_TOO_LARGE');
  expect(large.details).toMatchObject({ sidePx: 768, freeGigabytes: 1.1 });
  expect(large.details['neededGigabytes']).toBeGreaterThan(1.1);
  expect([256, 384, 512, 640]).toContain(large.details['fittingPx']);
  expect((await faultOf({ memoryBytes: 1e6 })).code).toBe('MEMORY_SHORT');
});

test('on CUDA: its own operators, weights in half precision written once, and about the same picture', async () => {
  const cuda = emulateCuda();
  const told: Report[] = [];
  const options = { tell: (report: Report) => told.push(report) };
  const changed = { providers: ['cuda', 'cpu'], open: cuda.open } as const;
  const [half, whole] = [await firstFrame(changed, options), await firstFrame()];
  const networks = cuda.opened.filter(({ locations }) => locations.length > 0);
  expect(networks.length).toBeGreaterThan(5);
  for (const { provider, types, locations, folder } of networks) {
    expect([provider, [...types], folder]).toEqual(['cuda', ['float16'], cacheDir]);
    expect(locations.every((name) => name.endsWith('-half.safetensors'))).toBe(true);
  }
  const [chosen, planned, written] = told;
  expect(chosen.details).toMatchObject({ provider: 'cuda', left: [] });
  expect(planned.details['deviceGigabytes']).toBeGreaterThan(0);
  expect(written.code).toBe('WEIGHTS_HALVED');
  const files = await readdir(cacheDir);
  expect(files).toHaveLength(6);
  const apart = half.i420.reduce((sum, value, i) => sum + Math.abs(value - whole.i420[i]), 0);
  expect(apart / whole.i420.length).toBeLessThan(2);
  expect(Buffer.from(half.i420).equals(whole.i420)).toBe(false);

  told.length = 0;
  await firstFrame(changed, options);
  expect(told.map(({ code }) => code)).toEqual(['PROVIDER_CHOSEN', 'MEMORY_PLANNED']);
  expect(await readdir(cacheDir)).toEqual(files);
});

test('a network that CUDA does not take is computed by the next provider, which is told', async () => {
  const cuda = emulateCuda((graph) => graph.outputs.some(({ name }) => name === 'prediction'));
  const told: Report[] = [];
  const changed = { providers: ['cuda', 'cpu'], open: cuda.open } as const;
  await firstFrame(changed, { tell: (report) => told.push(report) });
  expect(told.at(-1)).toMatchObject({
    code: 'PROVIDER_CHOSEN',
    details: { provider: 'cpu', left: ['cuda: no kernel'] },
  });
});

test('nothing that can compute', async () => {
  const fault = await faultOf({ providers: ['cuda'] });
  expect(fault).toMatchObject({ code: 'PROVIDER_MISSING', details: { providers: ['cuda'] } });
});

describe('a checkpoint that is not right is named, and so is why, without its folder', () => {
  const kept = join(modelsDir, 'kept');
  let spoiled = '';

  async function spoil(name: string, how: (path: string) => Promise<unknown>) {
    spoiled = file(name);
    await rm(kept, { force: true });
    await link(spoiled, kept);
    const own = join(modelsDir, 'own');
    await copyFile(spoiled, own);
    await rm(spoiled);
    await copyFile(own, spoiled);
    await how(spoiled);
  }

  afterEach(async () => {
    await rm(spoiled);
    await link(kept, spoiled);
  });

  test.each<[string, string, (path: string) => Promise<unknown>, RegExp]>([
    [
      'cut off',
      'motion_module.pth',
      (path) => truncate(path, 400_000),
      /“motion_module\.pth” is cut off/,
    ],
    [
      'empty',
      'pose_guider.pth',
      (path) => truncate(path, 0),
      /“pose_guider\.pth” is no file .*too short/,
    ],
    [
      'a denoising UNet as ReferenceNet',
      'reference_unet.pth',
      (path) => copyFile(file('denoising_unet.pth'), path),
      /reference_unet\.pth: the weight conv_norm_out\.\w+ has no place/,
    ],
    [
      'ReferenceNet as the motion module',
      'motion_module.pth',
      (path) => copyFile(file('reference_unet.pth'), path),
      /motion_module\.pth: the weight .* is none of a motion module/,
    ],
    [
      'ReferenceNet as the denoising UNet',
      'denoising_unet.pth',
      (path) => copyFile(file('reference_unet.pth'), path),
      /conv_norm_out\.weight .*missing in denoising_unet\.pth/,
    ],
    [
      'a VAE as CLIP',
      'image_encoder/pytorch_model.bin',
      (path) => copyFile(file('vae/diffusion_pytorch_model.safetensors'), path),
      /missing in pytorch_model\.bin/,
    ],
    [
      'a pickle that would run something',
      'denoising_unet.pth',
      async (path) => {
        // Of the same length, so that the archive around it stays right but for its checksum, which nobody needs.
        const bytes = await readFile(path);
        const at = bytes.indexOf('ccollections\nOrderedDict\n');
        expect(at).toBeGreaterThan(0);
        bytes.write('cos\nsystem\n'.padEnd(0), at, 'latin1');
        await writeFile(path, bytes);
      },
      /“denoising_unet\.pth” is refused: .*os/,
    ],
    [
      'a link out of the folder',
      'pose_guider.pth',
      async (path) => {
        await rm(path);
        await symlink(kept, path);
      },
      /“pose_guider\.pth” is a link/,
    ],
    [
      'settings that cannot be meant',
      'config.json',
      (path) => writeFile(path, '{"steps":0}'),
      /“config\.json” is no settings of a model: “steps” cannot be 0/,
    ],
  ])('%s', async (_, name, how, expected) => {
    await spoil(name, how);
    const fault = await faultOf();
    expect(fault.code).toBe('MODEL_REFUSED');
    for (const locale of ['en', 'zh-CN'] as const) {
      const { message, advice } = wordFault(fault.code, fault.details, locale);
      if (locale === 'en') expect(message).toMatch(expected);
      expect(message).not.toContain(modelsDir);
      expect(message).not.toContain('?');
      expect(advice).not.toContain('pull ?');
    }
  });
});
