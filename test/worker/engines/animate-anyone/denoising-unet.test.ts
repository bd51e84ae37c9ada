import { expect, test } from 'vitest';
import { timeWaves } from '../../../../worker/diffusion/time-embedding.ts';
import { denoisingUnet } from '../../../../worker/engines/animate-anyone/denoising-unet.ts';
import { referenceMemory } from '../../../../worker/engines/animate-anyone/reference-memory.ts';
import { GraphBuilder, type Value } from '../../../../worker/onnx/graph-builder.ts';
import type { FloatTensor } from '../../../../worker/onnx/session.ts';
import { loadWeights } from '../../../../worker/onnx/weights.ts';
import {
  expectParity,
  framesFirst,
  openGolden,
  readGolden,
  readManifest,
} from '../../diffusion/golden.ts';
import { runGraph } from '../../onnx/run-graph.ts';

const manifests = ['denoising_unet.pth.json', 'motion_module.pth.json'];
const { folder, file } = await openGolden(
  ...['denoising_unet', 'motion_module'].map((name) => `animate-anyone/${name}.pth`),
  ...['denoising_unet', 'reference_unet', 'pose_guider'].map(
    (name) => `animate-anyone/${name}.safetensors`,
  ),
  ...manifests.map((name) => `manifests/${name}`),
);
const BANK = 'bank.';

/** Memory and UNet in one graph, all that is fed being inputs of it. */
function buildStep(graph: GraphBuilder, shapes: Readonly<Record<string, readonly number[]>>) {
  const inputs = new Map<string, Value>();
  for (const [name, shape] of Object.entries(shapes)) inputs.set(name, graph.input(name, shape));
  const banks = [...inputs].filter(([name]) => name.startsWith(BANK));
  const memory = referenceMemory(
    graph,
    new Map(banks.map(([name, value]) => [name.slice(BANK.length), value])),
    inputs.get('image')!,
  );
  const [latents, time, pose] = ['latents', 'time', 'pose'].map((name) => inputs.get(name)!);
  return denoisingUnet(graph, { latents, time, pose, memory });
}

test('one step of the denoising UNet: both halves of the reference’s prediction', async () => {
  const golden = await readGolden(file('denoising_unet.safetensors'));
  const reference = await readGolden(file('reference_unet.safetensors'));
  const poses = await readGolden(file('pose_guider.safetensors'));
  const channels = 64;
  const feeds: Record<string, FloatTensor> = {
    ...Object.fromEntries(Object.entries(reference).filter(([key]) => key.startsWith(BANK))),
    image: { data: reference['encoder_hidden_states'].data.subarray(48), shape: [1, 48] },
    latents: framesFirst(golden['sample']),
    time: { data: timeWaves(golden['timestep'].data[0], channels), shape: [1, channels] },
    pose: framesFirst(poses['pose_fea']),
  };
  const files = ['denoising_unet.pth', 'motion_module.pth'].map(file);
  const graph = new GraphBuilder(await loadWeights(files));
  const shapes = Object.entries(feeds).map(([name, { shape }]) => [name, shape] as const);
  const prediction = buildStep(graph, Object.fromEntries(shapes));
  expect(prediction.shape).toEqual([12, 4, 16, 8]);
  graph.output('prediction', prediction);
  const { prediction: found } = await runGraph(graph, folder, feeds);
  const half = found.length / 2;
  expectParity(found.subarray(0, half), framesFirst(golden['out_uncond']));
  expectParity(found.subarray(half), framesFirst(golden['out_cond']));
  expect(graph.weights.unused()).toEqual([]);
});

test('denoising UNet and motion modules at full size: every key once', async () => {
  const weights = await readManifest(manifests.map(file));
  const banks = fullSizeBanks(96, 64);
  const prediction = buildStep(new GraphBuilder(weights), {
    ...banks,
    image: [1, 768],
    latents: [24, 4, 96, 64],
    time: [1, 320],
    pose: [24, 320, 96, 64],
  });
  expect(prediction.shape).toEqual([48, 4, 96, 64]);
  expect(weights.unused()).toEqual([]);
});

test('a transformer without a bank is named', async () => {
  const graph = new GraphBuilder(await readManifest(manifests.map(file)));
  const shapes = { image: [1, 768], latents: [2, 4, 8, 8], time: [1, 320], pose: [2, 320, 8, 8] };
  expect(() => buildStep(graph, shapes)).toThrow('down_blocks.0.attentions.0');
});

/** Shapes of the banks of a whole ReferenceNet, from latents of y by x. */
function fullSizeBanks(y: number, x: number): Record<string, number[]> {
  const levels = [320, 640, 1280].map((channels, level) => ({
    shape: [1, (y * x) >> (2 * level), channels],
    down: `down_blocks.${level}`,
    up: `up_blocks.${3 - level}`,
  }));
  const banks = levels.flatMap(({ shape, down, up }) => [
    ...[0, 1].map((i) => [`${BANK}${down}.attentions.${i}`, shape] as const),
    ...[0, 1, 2].map((i) => [`${BANK}${up}.attentions.${i}`, shape] as const),
  ]);
  return Object.fromEntries([...banks, [`${BANK}mid_block.attentions.0`, [1, (y * x) >> 6, 1280]]]);
}
