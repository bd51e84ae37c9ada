import { clipImageEncoder } from '../../worker/diffusion/clip-image-encoder.ts';
import { clipPicture } from '../../worker/diffusion/clip-picture.ts';
import { motionModule } from '../../worker/diffusion/motion-module.ts';
import { timeWaves } from '../../worker/diffusion/time-embedding.ts';
import { renameVaeKey, vaeDecoder, vaeEncoder } from '../../worker/diffusion/vae.ts';
import { denoisingUnet } from '../../worker/engines/animate-anyone/denoising-unet.ts';
import { poseGuider } from '../../worker/engines/animate-anyone/pose-guider.ts';
import { referenceMemory } from '../../worker/engines/animate-anyone/reference-memory.ts';
import { referenceNet } from '../../worker/engines/animate-anyone/reference-net.ts';
import { openCheckpoint } from '../../worker/onnx/checkpoint.ts';
import { readBytes } from '../../worker/onnx/stored-tensor.ts';
import { framesFirst, openGolden, readGolden } from '../worker/diffusion/golden.ts';
import type { GoldenNetwork } from './mutate.ts';

const weightFiles = [
  ...['denoising_unet.pth', 'motion_module.pth', 'reference_unet.pth', 'pose_guider.pth'],
  ...['image_encoder.bin', 'vae-weights.safetensors'],
];
const names = ['denoising_unet', 'motion_module', 'reference_unet', 'pose_guider', 'clip_image'];
const tensorFiles = [...names, 'vae'].map((name) => `${name}.safetensors`);
const { file } = await openGolden(
  ...[...weightFiles, ...tensorFiles].map((name) => `animate-anyone/${name}`),
);
const goldenOf = (name: string) => readGolden(file(`${name}.safetensors`));
const BANK = 'bank.';

/** Weights without any effect: softmax does not see what is added to all keys alike. */
export const KEY_BIAS = /[.](k_proj|to_k)[.]bias$/;

export async function denoisingStep(): Promise<GoldenNetwork> {
  const golden = await goldenOf('denoising_unet');
  const reference = await goldenOf('reference_unet');
  const banks = Object.entries(reference).filter(([key]) => key.startsWith(BANK));
  const [without, within] = ['out_uncond', 'out_cond'].map((name) => framesFirst(golden[name]));
  const data = Float32Array.from([...without.data, ...within.data]);
  return {
    files: ['denoising_unet.pth', 'motion_module.pth'].map(file),
    build(graph, inputs) {
      const input = (name: string) => inputs.get(name)!;
      const known = banks.map(([key]) => [key.slice(BANK.length), input(key)] as const);
      const memory = referenceMemory(graph, new Map(known), input('image'));
      const [latents, time, pose] = ['latents', 'time', 'pose'].map(input);
      return { prediction: denoisingUnet(graph, { latents, time, pose, memory }) };
    },
    inputs: {
      ...Object.fromEntries(banks),
      image: { data: reference['encoder_hidden_states'].data.subarray(48), shape: [1, 48] },
      latents: framesFirst(golden['sample']),
      time: { data: timeWaves(golden['timestep'].data[0], 64), shape: [1, 64] },
      pose: framesFirst((await goldenOf('pose_guider'))['pose_fea']),
    },
    expected: { prediction: { data, shape: within.shape.with(0, 2 * within.shape[0]) } },
  };
}

async function referenceNetwork(): Promise<GoldenNetwork> {
  const golden = await goldenOf('reference_unet');
  return {
    files: [file('reference_unet.pth')],
    build(graph, inputs) {
      const banks = referenceNet(graph, inputs.get('latents')!, inputs.get('image')!);
      return Object.fromEntries([...banks].map(([key, bank]) => [`${BANK}${key}`, bank]));
    },
    inputs: {
      latents: golden['ref_latent'],
      image: { data: golden['encoder_hidden_states'].data.subarray(48), shape: [1, 48] },
    },
    expected: Object.fromEntries(Object.entries(golden).filter(([key]) => key.startsWith(BANK))),
  };
}

export async function motion(): Promise<GoldenNetwork> {
  const golden = await goldenOf('motion_module');
  const x = framesFirst(golden['mid_in']);
  const key = 'mid_block.motion_modules.0.temporal_transformer';
  return {
    files: [file('motion_module.pth')],
    build: (graph, inputs) => ({ out: motionModule(graph, inputs.get('x')!, key, x.shape[0]) }),
    inputs: { x },
    expected: { out: framesFirst(golden['mid_out']) },
  };
}

async function guider(): Promise<GoldenNetwork> {
  const golden = await goldenOf('pose_guider');
  return {
    files: [file('pose_guider.pth')],
    build: (graph, inputs) => ({ out: poseGuider(graph, inputs.get('pictures')!) }),
    inputs: { pictures: framesFirst(golden['pose_cond']) },
    expected: { out: framesFirst(golden['pose_fea']) },
  };
}

async function vae(half: 'encode' | 'decode'): Promise<GoldenNetwork> {
  const golden = await goldenOf('vae');
  const [build, from, to] =
    half === 'encode'
      ? ([vaeEncoder, 'image', 'encode_mean'] as const)
      : ([vaeDecoder, 'latent', 'decode_out'] as const);
  return {
    files: [file('vae-weights.safetensors')],
    rename: renameVaeKey,
    build: (graph, inputs) => ({ out: build(graph, inputs.get('x')!, 8) }),
    inputs: { x: golden[from] },
    expected: { out: golden[to] },
  };
}

async function clip(): Promise<GoldenNetwork> {
  const golden = await readGolden(file('clip_image.safetensors'), ['image_embeds']);
  const stored = (await openCheckpoint(file('clip_image.safetensors'))).get('pixels')!;
  const planes = await readBytes(stored);
  const count = planes.length / 3;
  const pixels = planes.map((_, i) => planes[(i % 3) * count + Math.floor(i / 3)]);
  return {
    files: [file('image_encoder.bin')],
    build: (graph, inputs) => ({ out: clipImageEncoder(graph, inputs.get('picture')!, 4) }),
    inputs: { picture: clipPicture(pixels) },
    expected: { out: golden['image_embeds'] },
  };
}

/** All of them, with how faulty a weight is, and how many weights there are to one that a short test takes.
 *  Deep in the UNet one number of a bias is too little to be seen behind it; its modules are measured alone as well. */
export const goldenNetworks = [
  ['Pose Guider', guider, 'number', 1],
  ['CLIP', clip, 'number', 1],
  ['VAE, encoding', () => vae('encode'), 'number', 5],
  ['VAE, decoding', () => vae('decode'), 'number', 5],
  ['motion module', motion, 'number', 1],
  ['ReferenceNet', referenceNetwork, 'half', 31],
  ['denoising step', denoisingStep, 'half', 101],
] as const;
