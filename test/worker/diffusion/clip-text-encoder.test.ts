import { expect, test } from 'vitest';
import { clipTextEncoder } from '../../../worker/diffusion/clip-text-encoder.ts';
import { GraphBuilder } from '../../../worker/onnx/graph-builder.ts';
import { loadWeights } from '../../../worker/onnx/weights.ts';
import { runGraph } from '../onnx/run-graph.ts';
import { expectParity, openGolden, readGolden, readManifest } from './golden.ts';

const { folder, file } = await openGolden(
  'dreamoving/text_encoder.safetensors',
  'dreamoving/clip_text.safetensors',
  'manifests/clip_text_vit_l14.json',
);
const TINY_HEADS = 4;

test('CLIP’s text encoder: the reference’s tokens, of an empty sentence and of one with words', async () => {
  const golden = await readGolden(file('clip_text.safetensors'));
  const tokens = golden['input_ids'];
  const graph = new GraphBuilder(await loadWeights([file('text_encoder.safetensors')]));
  graph.output('text', clipTextEncoder(graph, graph.input('tokens', tokens.shape), TINY_HEADS));
  const { text } = await runGraph(graph, folder, { tokens });
  expectParity(text, golden['last_hidden_state']);
  expect(graph.weights.unused()).toEqual([]);
});

test('CLIP ViT-L/14’s text encoder at full size: every key once', async () => {
  const graph = new GraphBuilder(await readManifest([file('clip_text_vit_l14.json')]));
  const text = clipTextEncoder(graph, graph.input('tokens', [2, 77]));
  expect(text.shape).toEqual([2, 77, 768]);
  expect(graph.weights.unused()).toEqual([]);
});

test('another number of tokens than it was trained on is refused', async () => {
  const graph = new GraphBuilder(await readManifest([file('clip_text_vit_l14.json')]));
  expect(() => clipTextEncoder(graph, graph.input('tokens', [2, 78]))).toThrow('[77, 768], not');
});
