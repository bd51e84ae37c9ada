import { join } from 'node:path';
import type { Checkpoints } from '../../engines/animate-anyone/checkpoints.ts';
import { FULL_POSE_GUIDER, FULL_VAE, poseGuiderShapes, vaeShapes } from './picture-shapes.ts';
import { createRandomWeights } from './random-weights.ts';
import type { Shapes } from './shapes.ts';
import { writeTorchZip } from './torch-zip-writer.ts';
import {
  denoisingUnetShapes,
  FULL_UNET,
  motionShapes,
  referenceNetShapes,
  type UnetSize,
} from './unet-shapes.ts';

/** How large the engine's networks are. */
export interface NetworkSizes {
  readonly unet: UnetSize;
  readonly poseGuider: readonly number[];
  readonly vae: readonly number[];
}

/** The public checkpoints'. */
export const FULL_SIZES: NetworkSizes = {
  unet: FULL_UNET,
  poseGuider: FULL_POSE_GUIDER,
  vae: FULL_VAE,
};

/** As small as the norms' groups allow; for trying what measures. */
export const TINY_SIZES: NetworkSizes = {
  unet: { widths: [32, 64, 64, 64], context: 16 },
  poseGuider: [4, 8, 8, 8],
  vae: [32, 32, 32, 32],
};

const GROUPS = 32;

/** Shapes of each checkpoint, by its file's name. */
export function checkpointShapes({ unet, poseGuider, vae }: NetworkSizes) {
  return {
    'denoising_unet.pth': denoisingUnetShapes(unet),
    'motion_module.pth': motionShapes(unet),
    'reference_unet.pth': referenceNetShapes(unet),
    'pose_guider.pth': poseGuiderShapes(poseGuider, unet.widths[0]),
    'vae.pth': vaeShapes(vae),
  } satisfies Record<string, Shapes>;
}

/** Writes random weights of such sizes, but none of CLIP's, into a folder: 9.0 GB at full size. */
export async function writeRandomCheckpoints(
  folder: string,
  sizes: NetworkSizes,
): Promise<Checkpoints> {
  const fill = createRandomWeights();
  for (const [name, shapes] of Object.entries(checkpointShapes(sizes))) {
    await writeTorchZip(join(folder, name), shapes, fill);
  }
  return {
    folder,
    denoisingUnet: join(folder, 'denoising_unet.pth'),
    motionModule: join(folder, 'motion_module.pth'),
    referenceUnet: join(folder, 'reference_unet.pth'),
    poseGuider: join(folder, 'pose_guider.pth'),
    imageEncoder: '',
    clipHeads: 0,
    vae: join(folder, 'vae.pth'),
    vaeGroups: GROUPS,
  };
}
