import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import {
  FULL_POSE_GUIDER,
  FULL_VAE,
  poseGuiderShapes,
  vaeShapes,
} from '../../../../worker/measure/network/picture-shapes.ts';
import type { Shapes } from '../../../../worker/measure/network/shapes.ts';
import {
  denoisingUnetShapes,
  FULL_UNET,
  motionShapes,
  referenceNetShapes,
} from '../../../../worker/measure/network/unet-shapes.ts';
import { openGolden } from '../../diffusion/golden.ts';

const all = {
  'denoising_unet.pth': denoisingUnetShapes(FULL_UNET),
  'reference_unet.pth': referenceNetShapes(FULL_UNET),
  'motion_module.pth': motionShapes(FULL_UNET),
  'pose_guider.pth': poseGuiderShapes(FULL_POSE_GUIDER, 320),
  'pose_guider_16-32-64-128.pth': poseGuiderShapes([16, 32, 64, 128], 320),
  'sd-vae-ft-mse.new-names': vaeShapes(FULL_VAE),
} satisfies Record<string, Shapes>;
const { file } = await openGolden(...Object.keys(all).map((name) => `manifests/${name}.json`));

test.each(Object.entries(all))(
  '%s at full size: the public keys and shapes',
  async (name, shapes) => {
    const { keys }: { keys: [string, number[], string][] } = JSON.parse(
      await readFile(file(`${name}.json`), 'utf8'),
    );
    const expected = keys.map(([key, shape]) => [key, shape] as const);
    expect(Object.fromEntries(shapes)).toEqual(Object.fromEntries(expected));
  },
);
