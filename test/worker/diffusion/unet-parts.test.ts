import { expect, test } from 'vitest';
import { oneTokenAttention } from '../../../worker/diffusion/one-token-attention.ts';
import { resnetBlock } from '../../../worker/diffusion/resnet-block.ts';
import {
  selfAttention,
  spatialTransformer,
} from '../../../worker/diffusion/spatial-transformer.ts';
import { timeWaves } from '../../../worker/diffusion/time-embedding.ts';
import { UNET_NORM } from '../../../worker/diffusion/unet.ts';
import { GraphBuilder } from '../../../worker/onnx/graph-builder.ts';
import { silu } from '../../../worker/onnx/operations.ts';
import { loadWeights } from '../../../worker/onnx/weights.ts';
import { runGraph } from '../onnx/run-graph.ts';
import { expectParity, framesFirst, openGolden, readGolden } from './golden.ts';

const { folder, file } = await openGolden(
  'animate-anyone/denoising_unet.pth',
  'animate-anyone/small_scale.safetensors',
);
const golden = await readGolden(file('small_scale.safetensors'));
const newGraph = async () => new GraphBuilder(await loadWeights([file('denoising_unet.pth')]));

// The inputs are so small that the norms' epsilon decides.
test('residual block: the reference’s numbers', async () => {
  const graph = await newGraph();
  const [x, time] = [framesFirst(golden['resnet_in']), golden['temb']];
  const inputs = [graph.input('x', x.shape), silu(graph, graph.input('time', time.shape))] as const;
  const out = resnetBlock(graph, inputs[0], 'down_blocks.1.resnets.0', UNET_NORM, inputs[1]);
  graph.output('out', out);
  const found = await runGraph(graph, folder, { x, time });
  expectParity(found['out'], framesFirst(golden['resnet_out']));
});

test('spatial transformer without a reference: the reference’s numbers', async () => {
  const graph = await newGraph();
  const x = framesFirst(golden['attn_in']);
  const token = { data: golden['context'].data, shape: [1, 48] };
  const context = graph.input('token', token.shape);
  const out = spatialTransformer(graph, graph.input('x', x.shape), 'down_blocks.1.attentions.0', {
    selfAttention: (normed, key) => selfAttention(graph, normed, key),
    crossAttention: (_, block) => oneTokenAttention(graph, context, block),
  });
  graph.output('out', out);
  const found = await runGraph(graph, folder, { x, token });
  expectParity(found['out'], framesFirst(golden['spatial_transformer_out']));
});

test('the waves of a time step: cosines first', () => {
  expect(timeWaves(0, 4)).toEqual(Float32Array.of(1, 1, 0, 0));
  const [cosine, slow, sine, slowSine] = timeWaves(100, 4);
  expect([cosine, slow]).toEqual([Math.cos(100), Math.cos(1)].map(Math.fround));
  expect([sine, slowSine]).toEqual([Math.sin(100), Math.sin(1)].map(Math.fround));
});
