import { expect, test } from 'vitest';
import { referenceNet } from '../../../../worker/engines/animate-anyone/reference-net.ts';
import { GraphBuilder } from '../../../../worker/onnx/graph-builder.ts';
import { loadWeights } from '../../../../worker/onnx/weights.ts';
import { expectParity, openGolden, readGolden, readManifest } from '../../diffusion/golden.ts';
import { runGraph } from '../../onnx/run-graph.ts';

const { folder, file } = await openGolden(
  'animate-anyone/reference_unet.pth',
  'animate-anyone/reference_unet.safetensors',
  'manifests/reference_unet.pth.json',
);

test('ReferenceNet: the reference’s sixteen banks', async () => {
  const golden = await readGolden(file('reference_unet.safetensors'));
  const graph = new GraphBuilder(await loadWeights([file('reference_unet.pth')]));
  const latents = golden['ref_latent'];
  // The second row is the picture's; the first is that of no picture.
  const image = { data: golden['encoder_hidden_states'].data.subarray(48), shape: [1, 48] };
  const inputs = [
    graph.input('latents', latents.shape),
    graph.input('image', image.shape),
  ] as const;
  const banks = referenceNet(graph, ...inputs);
  for (const [key, bank] of banks) graph.output(`bank.${key}`, bank);
  const found = await runGraph(graph, folder, { latents, image });
  const expected = Object.entries(golden).filter(([key]) => key.startsWith('bank.'));
  expect(Object.keys(found).sort()).toEqual(expected.map(([key]) => key).sort());
  for (const [key, tensor] of expected) {
    expect([key, banks.get(key.slice(5))?.shape]).toEqual([key, tensor.shape]);
    expectParity(found[key], tensor);
  }
});

test('nothing behind the last bank is computed', async () => {
  const graph = new GraphBuilder(await loadWeights([file('reference_unet.pth')]));
  const inputs = [graph.input('latents', [1, 4, 16, 8]), graph.input('image', [1, 48])] as const;
  for (const [key, bank] of referenceNet(graph, ...inputs)) graph.output(key, bank);
  const weights = graph.finish(folder).constants.map(({ name }) => name);
  const last = 'up_blocks.3.attentions.2';
  expect(weights.filter((name) => name.startsWith(last)).map((name) => name.split(' ')[0])).toEqual(
    ['norm.weight', 'norm.bias', 'proj_in.weight', 'proj_in.bias']
      .concat(['weight', 'bias'].map((part) => `transformer_blocks.0.norm1.${part}`))
      .map((part) => `${last}.${part}`),
  );
});

test('ReferenceNet at full size: every key once', async () => {
  const graph = new GraphBuilder(await readManifest([file('reference_unet.pth.json')]));
  const inputs = [graph.input('latents', [1, 4, 96, 64]), graph.input('image', [1, 768])] as const;
  const banks = referenceNet(graph, ...inputs);
  expect(banks.get('down_blocks.0.attentions.0')?.shape).toEqual([1, 6144, 320]);
  expect(banks.get('mid_block.attentions.0')?.shape).toEqual([1, 96, 1280]);
  expect(graph.weights.unused()).toEqual([]);
});

test('a size that the UNet cannot halve thrice is refused', async () => {
  const graph = new GraphBuilder(await readManifest([file('reference_unet.pth.json')]));
  const inputs = [graph.input('latents', [1, 4, 98, 64]), graph.input('image', [1, 768])] as const;
  expect(() => referenceNet(graph, ...inputs)).toThrow('64×98 are not divisible by 8');
});
