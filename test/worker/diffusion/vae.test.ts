import { describe, expect, test } from 'vitest';
import { renameVaeKey, vaeDecoder, vaeEncoder } from '../../../worker/diffusion/vae.ts';
import { GraphBuilder, type Value } from '../../../worker/onnx/graph-builder.ts';
import type { FloatTensor } from '../../../worker/onnx/session.ts';
import { loadWeights } from '../../../worker/onnx/weights.ts';
import { runGraph } from '../onnx/run-graph.ts';
import { expectParity, openGolden, readGolden, readManifest } from './golden.ts';

const names = ['sd-vae-ft-mse.json', 'sd-vae-ft-mse.new-names.json'];
const { folder, file } = await openGolden(
  ...['vae-weights', 'vae', 'small_scale'].map((name) => `animate-anyone/${name}.safetensors`),
  ...names.map((name) => `manifests/${name}`),
);
const TINY_GROUPS = 8;

describe('VAE', async () => {
  const golden = await readGolden(file('vae.safetensors'));
  const small = await readGolden(file('small_scale.safetensors'));

  async function run(half: typeof vaeEncoder, input: FloatTensor): Promise<Float32Array> {
    const checkpoint = file('vae-weights.safetensors');
    const graph = new GraphBuilder(await loadWeights([checkpoint], renameVaeKey));
    const out: Value = half(graph, graph.input('x', input.shape), TINY_GROUPS);
    graph.output('out', out);
    return (await runGraph(graph, folder, { x: input }))['out'];
  }

  test('encodes a picture to the reference’s mean', async () => {
    expectParity(await run(vaeEncoder, golden['image']), golden['encode_mean']);
  });

  test('decodes latents to the reference’s picture', async () => {
    expectParity(await run(vaeDecoder, golden['latent']), golden['decode_out']);
  });

  test('both ways where the numbers are so small that the norms’ epsilon decides', async () => {
    expectParity(await run(vaeEncoder, small['image']), small['vae_encode_mean']);
    expectParity(await run(vaeDecoder, small['latent']), small['vae_decode_out']);
  });
});

test.each(names)('VAE at full size: %s, every key once', async (name) => {
  const graph = new GraphBuilder(await readManifest([file(name)], renameVaeKey));
  const mean = vaeEncoder(graph, graph.input('picture', [1, 3, 768, 512]));
  expect(mean.shape).toEqual([1, 4, 96, 64]);
  expect(vaeDecoder(graph, mean).shape).toEqual([1, 3, 768, 512]);
  expect(graph.weights.unused()).toEqual([]);
});
