import { expect, test } from 'vitest';
import { contentMemory } from '../../../../worker/engines/dreamoving/content-memory.ts';
import {
  CONTROL_ROOT,
  controlCondition,
  controlNet,
} from '../../../../worker/engines/dreamoving/control-net.ts';
import { videoUnet } from '../../../../worker/engines/dreamoving/video-unet.ts';
import { GraphBuilder } from '../../../../worker/onnx/graph-builder.ts';
import type { Weights } from '../../../../worker/onnx/weights.ts';
import { openGolden, readManifest } from '../../diffusion/golden.ts';

const manifests = [
  'denoising_unet.pth.json',
  'motion_module.pth.json',
  'animatediff_v3_sd15_mm.json',
  'controlnet_openpose_sd15.json',
  'ip-adapter-plus-face_sd15.json',
];
const { file } = await openGolden(...manifests.map((name) => `manifests/${name}`));
const [unet, second, third, control, face] = manifests.map(file);
const FRAMES = 16;

const readControl = () => readManifest([control], (key) => `${CONTROL_ROOT}${key}`);

function inputsOf(graph: GraphBuilder) {
  return {
    latents: graph.input('latents', [FRAMES, 4, 64, 64]),
    time: graph.input('time', [1, 320]),
    text: graph.input('text', [2, 77, 768]),
  };
}

/** Of a network the keys that a graph of it leaves over. */
function unusedBy(weights: Weights, beginning = ''): string[] {
  return weights.unused().filter((key) => key.startsWith(beginning));
}

test.each([
  ['second', second],
  ['third', third],
])('UNet, %s motion modules and face adapter at full size: every key once', async (_, motion) => {
  const weights = await readManifest([unet, motion, face]);
  const graph = new GraphBuilder(weights);
  const { latents, time, text } = inputsOf(graph);
  const tokens = graph.input('face', [2, 16, 768]);
  const memory = contentMemory(graph, text, { tokens, scale: 0.7 });
  expect(memory.size).toBe(16);
  expect(memory.get('mid_block.attentions.0')?.face?.keys.shape).toEqual([2, 16, 1280]);
  const noise = videoUnet(graph, { latents, time, memory, control: null });
  expect(noise.shape).toEqual([2 * FRAMES, 4, 64, 64]);
  expect(unusedBy(weights).filter((key) => !key.startsWith('image_proj.'))).toEqual([]);
});

test('ControlNet at full size: every key once, and its features fit the UNet', async () => {
  const weights = await readControl();
  const graph = new GraphBuilder(weights);
  const { latents, time, text } = inputsOf(graph);
  const memory = contentMemory(graph, text, null, CONTROL_ROOT);
  const pose = controlCondition(graph, graph.input('pictures', [FRAMES, 3, 512, 512]));
  const { skips, middle } = controlNet(graph, { latents, time, pose, memory, scale: 1 });
  expect(skips.map(({ shape }) => shape[1])).toEqual([
    ...[320, 320, 320, 320],
    ...[640, 640, 640],
    ...[1280, 1280, 1280, 1280, 1280],
  ]);
  expect(middle.shape).toEqual([2 * FRAMES, 1280, 8, 8]);
  expect(unusedBy(weights)).toEqual([]);
});

test('a transformer of which nothing is remembered is named', async () => {
  const graph = new GraphBuilder(await readControl());
  const { latents, time } = inputsOf(graph);
  const pose = graph.input('pose', [FRAMES, 320, 64, 64]);
  const build = () => controlNet(graph, { latents, time, pose, memory: new Map(), scale: 1 });
  expect(build).toThrow('nothing is remembered for control.down_blocks.0.attentions.0');
});

test('features of another network are refused', async () => {
  const graph = new GraphBuilder(await readManifest([unet, second]));
  const { latents, time, text } = inputsOf(graph);
  const memory = contentMemory(graph, text, null);
  const added = { skips: [latents], middle: latents };
  expect(() => videoUnet(graph, { latents, time, memory, control: added })).toThrow(
    '1 features do not fit 12 skips',
  );
});
