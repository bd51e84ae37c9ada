import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { locateCheckpoints } from '../../../../worker/engines/dreamoving/locate-checkpoints.ts';
import { readSettings } from '../../../../worker/engines/dreamoving/settings.ts';
import { openTinyDream } from './tiny-checkpoints.ts';

const { modelsDir, file } = await openTinyDream();
const nothing = { faceScale: null, poseScale: null, guidance: null };
const read = (given: object) => readSettings('/a/config.json', JSON.stringify(given));

test('what no file names is as the public weights want it', () => {
  expect(readSettings('config.json', null)).toMatchObject({
    ...{ steps: 25, guidance: 7.5, faceScale: 0.7, poseScale: 1, isConsistency: false },
    window: { frames: 16, overlap: 4 },
    heads: { text: 12, image: 16, resampler: 12 },
    vaeGroups: 32,
  });
  expect(read({ faceScale: 0, windowFrames: 3 })).toMatchObject({
    faceScale: 0,
    window: { frames: 3, overlap: 2 },
  });
});

test.each([
  [{ steps: 0 }, '“steps” cannot be 0'],
  [{ faceScale: 3 }, '“faceScale” cannot be 3'],
  [{ poseScale: '1' }, '“poseScale” cannot be "1"'],
  [{ windowFrames: 33 }, '“windowFrames” cannot be 33'],
  [{ textHeads: 0 }, '“textHeads” cannot be 0'],
])('%j is refused by name', (given, why) => {
  expect(() => read(given)).toThrow(`config.json: ${why}`);
});

test('what an operator chose goes before the file', async () => {
  const { settings } = await locateCheckpoints(modelsDir, { ...nothing, poseScale: 0.4 });
  expect(settings).toMatchObject({ poseScale: 0.4, faceScale: 0.7, steps: 2 });
});

async function place(name: string, from: string) {
  await mkdir(dirname(file(name)), { recursive: true });
  await copyFile(file(from), file(name));
}

test('the adapter goes with the third motion module only', async () => {
  const second = 'motion_module/mm_sd_v15_v2.ckpt';
  await place('motion_module/v3_sd15_adapter.ckpt', second);
  const adapterOf = async () =>
    (await locateCheckpoints(modelsDir, nothing)).checkpoints.motionAdapter;
  expect(await adapterOf()).toBeNull();
  await place('motion_module/v3_sd15_mm.ckpt', second);
  await rm(file(second));
  expect(await adapterOf()).toBe(file('motion_module/v3_sd15_adapter.ckpt'));
});

test('a UNet of a latent consistency model goes before the other, with few steps', async () => {
  await writeFile(file('config.json'), '{}');
  const name = 'unet_lcm/diffusion_pytorch_model.safetensors';
  await place(name, 'unet/diffusion_pytorch_model.bin');
  const { checkpoints, settings } = await locateCheckpoints(modelsDir, nothing);
  expect(checkpoints.unet).toBe(file(name));
  expect(settings).toMatchObject({ isConsistency: true, steps: 8, guidance: 1.5 });
  await writeFile(file('config.json'), '{"steps": 51}');
  await expect(locateCheckpoints(modelsDir, nothing)).rejects.toThrow('“steps” cannot be 51');
});
