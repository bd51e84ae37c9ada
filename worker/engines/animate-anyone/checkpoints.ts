import path from 'node:path';

/** Where the engine's weights lie, and the two numbers that weights do not tell. */
export interface Checkpoints {
  /** Holds all the files, at any depth. */
  readonly folder: string;
  readonly denoisingUnet: string;
  readonly motionModule: string;
  readonly referenceUnet: string;
  readonly poseGuider: string;
  readonly vae: string;
  readonly imageEncoder: string;
  readonly clipHeads: number;
  readonly vaeGroups: number;
}

/** The files under the names that they are published by. */
export function publicCheckpoints(folder: string): Checkpoints {
  const file = (...names: string[]) => path.join(folder, ...names);
  return {
    folder,
    denoisingUnet: file('denoising_unet.pth'),
    motionModule: file('motion_module.pth'),
    referenceUnet: file('reference_unet.pth'),
    poseGuider: file('pose_guider.pth'),
    vae: file('sd-vae-ft-mse', 'diffusion_pytorch_model.safetensors'),
    imageEncoder: file('image_encoder', 'pytorch_model.bin'),
    clipHeads: 16,
    vaeGroups: 32,
  };
}
