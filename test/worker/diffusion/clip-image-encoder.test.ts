import { expect, test } from 'vitest';
import { clipImageEncoder } from '../../../worker/diffusion/clip-image-encoder.ts';
import { openCheckpoint } from '../../../worker/onnx/checkpoint.ts';
import { GraphBuilder } from '../../../worker/onnx/graph-builder.ts';
import { readBytes } from '../../../worker/onnx/stored-tensor.ts';
import { loadWeights } from '../../../worker/onnx/weights.ts';
import { runGraph } from '../onnx/run-graph.ts';
import { expectParity, openGolden, readGolden, readManifest } from './golden.ts';

const { folder, file } = await openGolden(
  'animate-anyone/image_encoder.bin',
  'animate-anyone/clip_image.safetensors',
  'manifests/clip_image_encoder_vit_l14.json',
);
const TINY_HEADS = 4;

/** The picture as the encoder wants it: 8-bit values less CLIP's mean, by its deviation. */
async function readPicture() {
  const mean = [0.48145466, 0.4578275, 0.40821073];
  const deviation = [0.26862954, 0.26130258, 0.27577711];
  const tensors = await openCheckpoint(file('clip_image.safetensors'));
  const { shape, ...tensor } = tensors.get('pixels')!;
  const bytes = await readBytes({ ...tensor, shape });
  const data = Float32Array.from(bytes, (value, i) => {
    const channel = Math.floor(i / (224 * 224));
    return (value / 255 - mean[channel]) / deviation[channel];
  });
  return { data, shape };
}

test('CLIP: the reference’s embedding of a picture', async () => {
  const golden = await readGolden(file('clip_image.safetensors'), ['image_embeds']);
  const picture = await readPicture();
  const graph = new GraphBuilder(await loadWeights([file('image_encoder.bin')]));
  const input = graph.input('picture', picture.shape);
  graph.output('embedding', clipImageEncoder(graph, input, TINY_HEADS));
  const { embedding } = await runGraph(graph, folder, { picture });
  expectParity(embedding, golden['image_embeds']);
});

test('CLIP ViT-L/14 at full size: every key once', async () => {
  const graph = new GraphBuilder(await readManifest([file('clip_image_encoder_vit_l14.json')]));
  const embedding = clipImageEncoder(graph, graph.input('picture', [1, 3, 224, 224]));
  expect(embedding.shape).toEqual([1, 768]);
  expect(graph.weights.unused()).toEqual([]);
});
