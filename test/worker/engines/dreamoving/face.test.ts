import { expect, test } from 'vitest';
import { clipImageTokens } from '../../../../worker/diffusion/clip-image-encoder.ts';
import { clipPicture } from '../../../../worker/diffusion/clip-picture.ts';
import { resampler } from '../../../../worker/engines/dreamoving/resampler.ts';
import { openCheckpoint } from '../../../../worker/onnx/checkpoint.ts';
import { GraphBuilder } from '../../../../worker/onnx/graph-builder.ts';
import type { FloatTensor } from '../../../../worker/onnx/session.ts';
import { readBytes } from '../../../../worker/onnx/stored-tensor.ts';
import { loadWeights } from '../../../../worker/onnx/weights.ts';
import { expectParity, openGolden, readGolden, readManifest } from '../../diffusion/golden.ts';
import { runGraph } from '../../onnx/run-graph.ts';

const { folder, file } = await openGolden(
  ...['image_encoder', 'ip-adapter', 'ip_image'].map((name) => `dreamoving/${name}.safetensors`),
  'manifests/clip_image_encoder_vit_h14.json',
  'manifests/ip-adapter-plus-face_sd15.json',
);
const golden = await readGolden(file('ip_image.safetensors'), [
  'hidden_cond',
  'hidden_uncond',
  'tokens_cond',
  'tokens_uncond',
]);
const TINY_HEADS = { image: 5, resampler: 3 };

/** The golden picture, [y, x, channel], from [channel, y, x]. */
async function readPicture(): Promise<FloatTensor> {
  const tensors = await openCheckpoint(file('ip_image.safetensors'));
  const planes = await readBytes(tensors.get('pixels')!);
  const count = planes.length / 3;
  return clipPicture(planes.map((_, i) => planes[(i % 3) * count + Math.floor(i / 3)]));
}

test('image encoder: the reference’s tokens of a picture, and of no picture', async () => {
  const picture = await readPicture();
  const nothing = { ...picture, data: new Float32Array(picture.data.length) };
  for (const [seen, expected] of [
    [picture, golden['hidden_cond']],
    [nothing, golden['hidden_uncond']],
  ] as const) {
    const graph = new GraphBuilder(await loadWeights([file('image_encoder.safetensors')]));
    const input = graph.input('picture', seen.shape);
    graph.output('tokens', clipImageTokens(graph, input, TINY_HEADS.image));
    const { tokens } = await runGraph(graph, folder, { picture: seen });
    expectParity(tokens, expected);
  }
});

test('resampler: the reference’s sixteen tokens of a face, and of none', async () => {
  for (const which of ['cond', 'uncond']) {
    const graph = new GraphBuilder(await loadWeights([file('ip-adapter.safetensors')]));
    const picture = golden[`hidden_${which}`];
    const face = resampler(graph, graph.input('picture', picture.shape), TINY_HEADS.resampler);
    graph.output('face', face);
    const found = await runGraph(graph, folder, { picture });
    expectParity(found['face'], golden[`tokens_${which}`]);
  }
});

test('CLIP ViT-H/14 at full size: every key once but those behind the last layer but one', async () => {
  const graph = new GraphBuilder(await readManifest([file('clip_image_encoder_vit_h14.json')]));
  const tokens = clipImageTokens(graph, graph.input('picture', [1, 3, 224, 224]));
  expect(tokens.shape).toEqual([1, 257, 1280]);
  const unused = graph.weights.unused();
  const behind = /^(vision_model\.(encoder\.layers\.31|post_layernorm)|visual_projection)\./;
  expect(unused.filter((key) => !behind.test(key))).toEqual([]);
  expect(unused.length).toBe(16 + 2 + 1);
});

test('resampler at full size: every key once', async () => {
  const graph = new GraphBuilder(await readManifest([file('ip-adapter-plus-face_sd15.json')]));
  const face = resampler(graph, graph.input('picture', [1, 257, 1280]));
  expect(face.shape).toEqual([1, 16, 768]);
  const left = graph.weights.unused().filter((key) => !key.startsWith('ip_adapter.'));
  expect(left).toEqual([]);
});
