import { constants } from 'node:fs';
import { access, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { DanceError } from '../../../core/faults.ts';
import { CheckpointError } from '../../onnx/checkpoint-error.ts';
import type { Checkpoints } from './checkpoints.ts';
import { readSettings, type Settings } from './settings.ts';

/** Of every network, where its file may lie; the first that is there counts. */
const wanted = {
  denoisingUnet: ['denoising_unet.pth'],
  motionModule: ['motion_module.pth'],
  referenceUnet: ['reference_unet.pth'],
  poseGuider: ['pose_guider.pth'],
  imageEncoder: ['image_encoder/pytorch_model.bin'],
  vae: ['vae/diffusion_pytorch_model.safetensors', 'vae/diffusion_pytorch_model.bin'],
} as const;

const NAME = 'animate-anyone';

const REMEDY = './dance models pull animate-anyone';

/** The engine's files in the models' folder. None is opened.
 *  @throws DanceError MODEL_MISSING {model, remedy}; CheckpointError for a file that cannot be read, or a config.json
 *  that is not right */
export async function locateCheckpoints(
  modelsDir: string,
): Promise<{ checkpoints: Checkpoints; settings: Settings }> {
  const folder = join(modelsDir, NAME);
  const found = await Promise.all(
    Object.entries(wanted).map(
      async ([part, names]) => [part, await firstOf(folder, names)] as const,
    ),
  );
  const missing = Object.entries(wanted).filter((_, i) => found[i][1] === null);
  if (missing.length > 0) {
    const model = missing.map(([, [name]]) => `${NAME}/${name}`);
    throw new DanceError('MODEL_MISSING', { model, remedy: REMEDY });
  }
  const files = Object.fromEntries(found) as Record<keyof typeof wanted, string>;
  for (const file of Object.values(files)) await checkReadable(folder, file);
  const config = join(folder, 'config.json');
  const settings = readSettings(config, await readFile(config, 'utf8').catch(() => null));
  const { clipHeads, vaeGroups } = settings;
  return { checkpoints: { folder, ...files, clipHeads, vaeGroups }, settings };
}

async function firstOf(folder: string, names: readonly string[]): Promise<string | null> {
  for (const name of names) {
    const file = join(folder, name);
    if ((await stat(file).catch(() => null))?.isFile()) return file;
  }
  return null;
}

/** The runtime reads weights below the folder only, wherever a link leads. @throws CheckpointError */
async function checkReadable(folder: string, file: string): Promise<void> {
  await access(file, constants.R_OK).catch((cause: unknown) => {
    throw new CheckpointError(file, 'it may not be read', { cause });
  });
  const place = relative(await realpath(folder), await realpath(file));
  if (place.startsWith('..')) {
    throw new CheckpointError(file, 'it is a link out of its folder', { kind: 'leadsOut' });
  }
}
