import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Checkpoints } from '../../../../worker/engines/dreamoving/checkpoints.ts';
import { tinyVocabulary } from '../../diffusion/tiny-vocabulary.ts';

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
    heads: { text: 4, image: 5, resampler: 3 },
  };
}
