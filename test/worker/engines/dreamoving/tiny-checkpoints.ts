import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { Checkpoints } from '../../../../worker/engines/dreamoving/checkpoints.ts';
import { unpackGolden } from '../../../golden/packed-file.ts';
import { tinyVocabulary } from '../../diffusion/tiny-vocabulary.ts';

const tinyHeads = { text: 4, image: 5, resampler: 3 } as const;

/** Golden files that openTinyCheckpoints finds in its folder. */
export const tinyFiles = [
  'text_encoder.safetensors',
  'unet.bin',
  'mm_tiny_v2.ckpt',
  'controlnet.bin',
  'image_encoder.safetensors',
  'ip-adapter.safetensors',
].map((name) => `dreamoving/${name}`);

/** The engine's tiny weights, the VAE beside them, with a vocabulary of their size: letters and their ends. */
export async function openTinyCheckpoints(folder: string): Promise<Checkpoints> {
  const file = (name: string) => path.join(folder, name);
  // 512 tokens: start and end are in the last two places of letters that no sentence uses.
  const letters = Object.entries(tinyVocabulary(['d a'])).filter(([, token]) => token < 510);
  const vocabulary = Object.fromEntries([
    ...letters,
    ['<|startoftext|>', 510],
    ['<|endoftext|>', 511],
    ['da', 509],
  ]);
  await writeFile(file('vocab.json'), JSON.stringify(vocabulary));
  await writeFile(file('merges.txt'), '#version: 0.2\nd a\n');
  return {
    folder,
    vocabulary: file('vocab.json'),
    merges: file('merges.txt'),
    textEncoder: file('text_encoder.safetensors'),
    unet: file('unet.bin'),
    motionModule: file('mm_tiny_v2.ckpt'),
    motionAdapter: null,
    controlNet: file('controlnet.bin'),
    imageEncoder: file('image_encoder.safetensors'),
    faceAdapter: file('ip-adapter.safetensors'),
    vae: file('vae-weights.safetensors'),
    vaeGroups: 8,
    heads: tinyHeads,
  };
}

/** What the tiny weights do not tell, and as few steps as make sense. */
const config = {
  steps: 2,
  windowFrames: 4,
  windowOverlap: 1,
  textHeads: tinyHeads.text,
  imageHeads: tinyHeads.image,
  resamplerHeads: tinyHeads.resampler,
  vaeGroups: 8,
};

/** A folder of models that holds DreaMoving's with tiny weights, for the time of a test file. */
export async function openTinyDream(changed: object = {}) {
  const modelsDir = await mkdtemp(path.join(tmpdir(), 'models-'));
  afterAll(() => rm(modelsDir, { recursive: true }));
  const packed = path.join(modelsDir, 'packed');
  await unpackGolden([...tinyFiles, 'animate-anyone/vae-weights.safetensors'], packed);
  const tiny = await openTinyCheckpoints(packed);
  const folder = path.join(modelsDir, 'dreamoving');
  const places = {
    'tokenizer/vocab.json': tiny.vocabulary,
    'tokenizer/merges.txt': tiny.merges,
    'text_encoder/model.safetensors': tiny.textEncoder,
    'unet/diffusion_pytorch_model.bin': tiny.unet,
    'motion_module/mm_sd_v15_v2.ckpt': tiny.motionModule,
    'controlnet/diffusion_pytorch_model.bin': tiny.controlNet,
    'image_encoder/model.safetensors': tiny.imageEncoder,
    'ip-adapter-plus-face_sd15.safetensors': tiny.faceAdapter,
    'vae/diffusion_pytorch_model.safetensors': tiny.vae,
  };
  for (const [to, from] of Object.entries(places)) {
    await mkdir(path.join(folder, to, '..'), { recursive: true });
    await copyFile(from, path.join(folder, to));
  }
  const write = (settings: object) =>
    writeFile(path.join(folder, 'config.json'), JSON.stringify({ ...config, ...settings }));
  await write(changed);
  return { modelsDir, file: (name: string) => path.join(folder, name), writeConfig: write };
}
