import { join } from 'node:path';
import type { Checkpoints } from '../../engines/dreamoving/checkpoints.ts';
import { loadManifest } from '../../models/manifest.ts';
import { createRandomWeights } from './random-weights.ts';
import { writeTorchZip } from './torch-zip-writer.ts';

const manifests = {
  textEncoder: 'clip_text_vit_l14.json',
  unet: 'denoising_unet.pth.json',
  motionModule: 'motion_module.pth.json',
  controlNet: 'controlnet_openpose_sd15.json',
  imageEncoder: 'clip_image_encoder_vit_h14.json',
  faceAdapter: 'ip-adapter-plus-face_sd15.json',
  vae: 'sd-vae-ft-mse.json',
} as const satisfies Partial<Record<keyof Checkpoints, string>>;

type Part = keyof typeof manifests;

/** DreaMoving's networks at full size with random weights, of the keys and shapes in config/manifests, but without a
 *  tokenizer, in a folder: 10.1 GB. */
export async function writeRandomDream(
  folder: string,
  manifestsFolder: string,
): Promise<Checkpoints> {
  const fill = createRandomWeights();
  const files = {} as Record<Part, string>;
  for (const [part, manifest] of Object.entries(manifests) as [Part, string][]) {
    const { weights } = await loadManifest(manifestsFolder, manifest);
    files[part] = join(folder, `${part}.pth`);
    await writeTorchZip(files[part], new Map(weights), fill);
  }
  return {
    ...{ folder, ...files, vocabulary: '', merges: '', motionAdapter: null },
    ...{ vaeGroups: 32, heads: { text: 12, image: 16, resampler: 12 } },
  };
}
