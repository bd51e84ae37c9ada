import { expect, test } from 'vitest';
import { clipImageEncoder } from '../../../worker/diffusion/clip-image-encoder.ts';
import { clipPicture } from '../../../worker/diffusion/clip-picture.ts';
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

/** The golden picture, [y, x, channel], from [channel, y, x]. */
async function readPicture(): Promise<Uint8Array> {
  const tensors = await openCheckpoint(file('clip_image.safetensors'));
  const planes = await readBytes(tensors.get('pixels')!);
  const count = planes.length / 3;
  return planes.map((_, i) => planes[(i % 3) * count + Math.floor(i / 3)]);
}

test('CLIP: the reference’s embedding of a picture', async () => {
  const golden = await readGolden(file('clip_image.safetensors'), ['image_embeds']);
  const picture = clipPicture(await readPicture());
  const graph = new GraphBuilder(await loadWeights([file('image_encoder.bin')]));
  const input = graph.input('picture', picture.shape);
  graph.output('embedding', clipImageEncoder(graph, input, TINY_HEADS));
  const { embedding } = await runGraph(graph, folder, { picture });
  expectParity(embedding, golden['image_embeds']);
});

test('a picture of another size is refused', () => {
  expect(() => clipPicture(new Uint8Array(3 * 224 * 223))).toThrow('not 149856');
});

test('CLIP ViT-L/14 at full size: every key once', async () => {
  const graph = new GraphBuilder(await readManifest([file('clip_image_encoder_vit_l14.json')]));
  const embedding = clipImageEncoder(graph, graph.input('picture', [1, 3, 224, 224]));
  expect(embedding.shape).toEqual([1, 768]);
  expect(graph.weights.unused()).toEqual([]);
});
