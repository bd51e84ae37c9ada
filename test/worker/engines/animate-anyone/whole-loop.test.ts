import { expect, test } from 'vitest';
import { closedWindows } from '../../../../worker/diffusion/context-windows.ts';
import { openFrameDecoder } from '../../../../worker/diffusion/frame-decoder.ts';
import { gatherFrames, sampleLatents } from '../../../../worker/diffusion/guided-sampling.ts';
import type { Checkpoints } from '../../../../worker/engines/animate-anyone/checkpoints.ts';
import { guideByPose, openDenoiser } from '../../../../worker/engines/animate-anyone/denoiser.ts';
import { encodePerson } from '../../../../worker/engines/animate-anyone/encode-person.ts';
import { rememberPerson } from '../../../../worker/engines/animate-anyone/remember-person.ts';
import type { FloatTensor } from '../../../../worker/onnx/session.ts';
import { expectParity, framesFirst, openGolden, readGolden } from '../../diffusion/golden.ts';

const names = ['denoising_unet.pth', 'motion_module.pth', 'reference_unet.pth', 'pose_guider.pth'];
const { folder, file } = await openGolden(
  ...[...names, 'vae-weights.safetensors'].map((name) => `animate-anyone/${name}`),
  ...['pipeline_short', 'pipeline_windows', 'vae'].map(
    (name) => `animate-anyone/${name}.safetensors`,
  ),
);
const checkpoints: Checkpoints = {
  folder,
  denoisingUnet: file('denoising_unet.pth'),
  motionModule: file('motion_module.pth'),
  referenceUnet: file('reference_unet.pth'),
  poseGuider: file('pose_guider.pth'),
  vae: file('vae-weights.safetensors'),
  vaeGroups: 8,
};
const SIZE = { frames: 24, overlap: 4 };
const THREADS = 1;

/** From the noise, the encoded picture and the pose pictures to latents, with four steps and guidance 3.5. */
async function runLoop(golden: Record<string, FloatTensor>) {
  const image = golden['clip_image_embeds'];
  const person = { latents: golden['ref_latent_scaled'], image };
  const memory = await rememberPerson(checkpoints, person, THREADS);
  const noise = framesFirst(golden['noise']);
  const [frames, ...latentShape] = noise.shape;
  const windows = closedWindows(frames, SIZE);
  const length = windows.windows[0].length;
  const pictures = framesFirst(golden['pose_cond']);
  const poses = await Promise.all(
    windows.windows.map((window) => {
      const data = gatherFrames(pictures.data, window, pictures.data.length / frames);
      return guideByPose(checkpoints, { data, shape: pictures.shape.with(0, length) }, THREADS);
    }),
  );
  const denoiser = await openDenoiser(checkpoints, memory, [length, ...latentShape], THREADS);
  const seen: number[] = [];
  const latents = await sampleLatents(
    Float32Array.from(noise.data),
    { windows, steps: 4, guidance: 3.5, betas: 'linear' },
    {
      predict: (part, timestep, window) => {
        if (window === 0) seen.push(timestep);
        return denoiser.predict(part, timestep, poses[window]);
      },
    },
  );
  await denoiser.release();
  expect(seen).toEqual([...golden['timesteps'].data]);
  return latents;
}

test('the whole loop, one window: the reference’s latents', async () => {
  const golden = await readGolden(file('pipeline_short.safetensors'));
  expectParity(await runLoop(golden), framesFirst(golden['final_latents']), 1e-4);
});

test('the whole loop, windows that overlap and wrap: the reference’s latents', async () => {
  const golden = await readGolden(file('pipeline_windows.safetensors'));
  expectParity(await runLoop(golden), framesFirst(golden['final_latents']), 1e-4);
});

test('the picture’s latents are scaled as the diffusion takes them', async () => {
  const golden = await readGolden(file('pipeline_short.safetensors'));
  const found = await encodePerson(checkpoints, golden['ref_image'], THREADS);
  expect(found.shape).toEqual(golden['ref_latent_scaled'].shape);
  expectParity(found.data, golden['ref_latent_scaled']);
});

test('latents become a frame of bytes', async () => {
  const golden = await readGolden(file('vae.safetensors'));
  const decoder = await openFrameDecoder(
    checkpoints,
    { height: 16, width: 8 },
    { threads: THREADS },
  );
  const pixels = await decoder.decode(golden['latent'].data.map((value) => value * 0.18215));
  await decoder.release();
  const picture = golden['decode_out'].data;
  const count = picture.length / 3;
  const apart = Array.from(pixels, (value, i) => {
    const exact = picture[(i % 3) * count + Math.floor(i / 3)] / 2 + 0.5;
    return Math.abs(value - Math.floor(255 * Math.min(1, Math.max(0, exact))));
  });
  expect(pixels.length).toBe(3 * 128 * 64);
  expect(Math.max(...apart)).toBeLessThanOrEqual(1);
  expect(apart.filter((by) => by > 0).length).toBeLessThan(0.02 * apart.length);
});

test('a checkpoint in another’s place is named, and so is what it lacks', async () => {
  const swapped = { ...checkpoints, poseGuider: checkpoints.referenceUnet };
  const pictures = { data: new Float32Array(3 * 64 * 64), shape: [1, 3, 64, 64] };
  await expect(guideByPose(swapped, pictures, THREADS)).rejects.toThrow(
    'the weight conv_in.weight of reference_unet.pth is [64, 4, 3, 3], not [64, 3, 3, 3]',
  );
});
