import { locateFiles } from '../../diffusion/locate-files.ts';
import type { Checkpoints } from './checkpoints.ts';
import { readSettings, type Settings } from './settings.ts';

const wanted = {
  denoisingUnet: ['denoising_unet.pth'],
  motionModule: ['motion_module.pth'],
  referenceUnet: ['reference_unet.pth'],
  poseGuider: ['pose_guider.pth'],
  imageEncoder: ['image_encoder/pytorch_model.bin'],
  vae: ['vae/diffusion_pytorch_model.safetensors', 'vae/diffusion_pytorch_model.bin'],
} as const;

/** The engine's files in the models' folder. None is opened.
 *  @throws DanceError MODEL_MISSING {model, remedy}; CheckpointError for a file that cannot be read, or a config.json
 *  that is not right */
export async function locateCheckpoints(
  modelsDir: string,
): Promise<{ checkpoints: Checkpoints; settings: Settings }> {
  const { folder, files, config } = await locateFiles(modelsDir, 'animate-anyone', wanted);
  const settings = readSettings(config.file, config.text);
  const { clipHeads, vaeGroups } = settings;
  return { checkpoints: { folder, ...files, clipHeads, vaeGroups }, settings };
}
