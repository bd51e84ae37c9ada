import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { unpackGolden } from '../../../golden/packed-file.ts';

const files = {
  'denoising_unet.pth': 'denoising_unet.pth',
  'motion_module.pth': 'motion_module.pth',
  'reference_unet.pth': 'reference_unet.pth',
  'pose_guider.pth': 'pose_guider.pth',
  'image_encoder.bin': 'image_encoder/pytorch_model.bin',
  'vae-weights.safetensors': 'vae/diffusion_pytorch_model.safetensors',
} as const;

/** What the tiny weights do not tell, and as few steps as make sense. */
const config = { steps: 2, clipHeads: 4, vaeGroups: 8, windowFrames: 24, windowOverlap: 4 };

/** A folder of models that holds AnimateAnyone's with tiny weights, for the time of a test file. */
export async function openTinyModels(changed: object = {}) {
  const modelsDir = await mkdtemp(join(tmpdir(), 'models-'));
  afterAll(() => rm(modelsDir, { recursive: true }));
  const folder = join(modelsDir, 'animate-anyone');
  const names = Object.keys(files).map((name) => `animate-anyone/${name}`);
  await unpackGolden(names, folder);
  for (const [from, to] of Object.entries(files)) {
    await mkdir(join(folder, to, '..'), { recursive: true });
    await rename(join(folder, from), join(folder, to));
  }
  await writeFile(join(folder, 'config.json'), JSON.stringify({ ...config, ...changed }));
  return { modelsDir, file: (name: string) => join(folder, name) };
}
