import path from 'node:path';
import type { DreamConfig } from '../../../core/job/renderer-messages.ts';
import { locateFiles } from '../../diffusion/locate-files.ts';
import type { Checkpoints } from './checkpoints.ts';
import { readSettings, type Settings } from './settings.ts';

const wanted = {
  vocabulary: ['tokenizer/vocab.json'],
  merges: ['tokenizer/merges.txt'],
  textEncoder: ['text_encoder/model.safetensors', 'text_encoder/pytorch_model.bin'],
  unet: ['unet/diffusion_pytorch_model.safetensors', 'unet/diffusion_pytorch_model.bin'],
  motionModule: ['motion_module/mm_sd_v15_v2.ckpt', 'motion_module/v3_sd15_mm.ckpt'],
  controlNet: [
    'controlnet/diffusion_pytorch_model.safetensors',
    'controlnet/diffusion_pytorch_model.bin',
  ],
  imageEncoder: ['image_encoder/model.safetensors'],
  faceAdapter: ['ip-adapter-plus-face_sd15.safetensors'],
  vae: ['vae/diffusion_pytorch_model.safetensors', 'vae/diffusion_pytorch_model.bin'],
} as const;

const optional = {
  motionAdapter: ['motion_module/v3_sd15_adapter.ckpt'],
  consistencyUnet: ['unet_lcm/diffusion_pytorch_model.safetensors'],
} as const;

/** The adapter was trained beside this motion module, and no other. */
const ADAPTED = 'v3_sd15_mm.ckpt';

/** The engine's files in the models' folder; a UNet of a latent consistency model goes before the other. And its settings: what an operator chose, else what config.json says. No
 *  weights are opened.
 *  @throws DanceError MODEL_MISSING {model, remedy}; CheckpointError for a file that cannot be read, or a config.json
 *  that is not right */
export async function locateCheckpoints(
  modelsDir: string,
  chosen: DreamConfig,
): Promise<{ checkpoints: Checkpoints; settings: Settings }> {
  const { folder, files, config } = await locateFiles(modelsDir, 'dreamoving', wanted, optional);
  const { consistencyUnet, ...parts } = files;
  const read = readSettings(config.file, config.text, consistencyUnet !== null);
  const settings = {
    ...read,
    faceScale: chosen.faceScale ?? read.faceScale,
    poseScale: chosen.poseScale ?? read.poseScale,
    guidance: chosen.guidance ?? read.guidance,
  };
  const isAdapted = path.basename(parts.motionModule) === ADAPTED;
  const motionAdapter = isAdapted ? parts.motionAdapter : null;
  const unet = consistencyUnet ?? parts.unet;
  const { heads, vaeGroups } = settings;
  return { checkpoints: { folder, ...parts, unet, motionAdapter, heads, vaeGroups }, settings };
}
