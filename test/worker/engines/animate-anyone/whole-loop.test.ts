import { expect, test } from 'vitest';
import { closedWindows } from '../../../../worker/diffusion/context-windows.ts';
import { openFrameDecoder } from '../../../../worker/diffusion/frame-decoder.ts';
import { sampleLatents } from '../../../../worker/diffusion/guided-sampling.ts';
import { joinFeatures, openPoseGuide } from '../../../../worker/diffusion/pose-features.ts';
import type { Checkpoints } from '../../../../worker/engines/animate-anyone/checkpoints.ts';
import { openDenoiser } from '../../../../worker/engines/animate-anyone/denoiser.ts';
import { encodePerson } from '../../../../worker/engines/animate-anyone/encode-person.ts';
import { poseNetworkOf } from '../../../../worker/engines/animate-anyone/pose-guider.ts';
import { rememberPerson } from '../../../../worker/engines/animate-anyone/remember-person.ts';
import type { FloatTensor } from '../../../../worker/onnx/session.ts';
import { loadWeights } from '../../../../worker/onnx/weights.ts';
import { expectParity, framesFirst, openGolden, readGolden } from '../../diffusion/golden.ts';
import { relativeError } from '../../onnx/run-graph.ts';

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
  imageEncoder: file('image_encoder.bin'),
  clipHeads: 4,
  vae: file('vae-weights.safetensors'),
  vaeGroups: 8,
};
const SIZE = { frames: 24, overlap: 4 };
const MACHINE = { threads: 1 };

/** A few pictures at a time, as the engine does; the last time fewer. */
async function guideAll({ data, shape }: FloatTensor): Promise<Float32Array[]> {
  const [count, , height, width] = shape;
  const items = 3 * height * width;
  const network = poseNetworkOf(await loadWeights([checkpoints.poseGuider]), folder);
  const guide = await openPoseGuide(network, 5, { widthPx: width, heightPx: height }, MACHINE);
  const features: Float32Array[] = [];
  for (let from = 0; from < count; from += 5) {
    const some = data.subarray(from * items, (from + 5) * items);
    features.push(
      ...(await guide.guide({ data: some, shape: shape.with(0, some.length / items) })),
    );
  }
  await guide.release();
  return features;
}

/** What is done otherwise than the reference does it. */
interface Departure {
  readonly guidance?: number;
  readonly betas?: 'scaled-linear';
  /** Training steps by which the network is told a later one. */
  readonly later?: number;
  /** The poses of the first two frames in each other's places. */
  readonly swapped?: boolean;
}

/** From the noise, the encoded picture and the pose pictures to latents, with four steps and guidance 3.5. */
async function runLoop(golden: Record<string, FloatTensor>, departure: Departure = {}) {
  const { guidance = 3.5, betas = 'linear', later = 0, swapped = false } = departure;
  const image = golden['clip_image_embeds'];
  const person = { latents: golden['ref_latent_scaled'], image };
  const memory = await rememberPerson(checkpoints, person, MACHINE);
  const noise = framesFirst(golden['noise']);
  const [frames, ...latentShape] = noise.shape;
  const windows = closedWindows(frames, SIZE);
  const length = windows.windows[0].length;
  const pictures = framesFirst(golden['pose_cond']);
  const guided = await guideAll(pictures);
  const features = swapped ? [guided[1], guided[0], ...guided.slice(2)] : guided;
  const denoiser = await openDenoiser(checkpoints, memory, [length, ...latentShape], MACHINE);
  const seen: number[] = [];
  const latents = await sampleLatents(
    Float32Array.from(noise.data),
    { windows, steps: 4, guidance, betas },
    {
      predict: (part, timestep, window) => {
        if (window === 0) seen.push(timestep);
        const data = joinFeatures(features, windows.windows[window]);
        return denoiser.predict(part, timestep - later, { data, shape: [length, 64, 16, 8] });
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

test.each<Departure>([
  { guidance: 3.51 },
  { betas: 'scaled-linear' },
  { later: 1 },
  { swapped: true },
])('the whole loop, but for %o: it is noticed', async (departure) => {
  const golden = await readGolden(file('pipeline_short.safetensors'));
  const found = await runLoop(golden, departure);
  const expected = framesFirst(golden['final_latents']);
  expect(relativeError(found, expected.data)).toBeGreaterThan(2e-4);
});

test('the whole loop, windows that overlap and wrap: the reference’s latents', async () => {
  const golden = await readGolden(file('pipeline_windows.safetensors'));
  expectParity(await runLoop(golden), framesFirst(golden['final_latents']), 1e-4);
});

test('the picture’s latents are scaled as the diffusion takes them', async () => {
  const golden = await readGolden(file('pipeline_short.safetensors'));
  const found = await encodePerson(checkpoints, golden['ref_image'], MACHINE);
  expect(found.shape).toEqual(golden['ref_latent_scaled'].shape);
  expectParity(found.data, golden['ref_latent_scaled']);
});

test('latents become a frame of bytes', async () => {
  const golden = await readGolden(file('vae.safetensors'));
  const decoder = await openFrameDecoder(checkpoints, { height: 16, width: 8 }, MACHINE);
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
  const swapped = poseNetworkOf(await loadWeights([checkpoints.referenceUnet]), folder);
  const size = { widthPx: 64, heightPx: 64 };
  await expect(openPoseGuide(swapped, 1, size, MACHINE)).rejects.toThrow(
    'the weight conv_in.weight of reference_unet.pth is [64, 4, 3, 3], not [64, 3, 3, 3]',
  );
});
