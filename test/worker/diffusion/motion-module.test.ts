import { expect, test } from 'vitest';
import { motionModule } from '../../../worker/diffusion/motion-module.ts';
import { GraphBuilder } from '../../../worker/onnx/graph-builder.ts';
import type { FloatTensor } from '../../../worker/onnx/session.ts';
import { loadWeights } from '../../../worker/onnx/weights.ts';
import { runGraph } from '../onnx/run-graph.ts';
import { expectParity, framesFirst, openGolden, readGolden } from './golden.ts';

const { folder, file } = await openGolden(
  'animate-anyone/motion_module.pth',
  'animate-anyone/motion_module.safetensors',
  'animate-anyone/small_scale.safetensors',
);

async function run(key: string, input: FloatTensor): Promise<Float32Array> {
  const graph = new GraphBuilder(await loadWeights([file('motion_module.pth')]));
  const x = framesFirst(input);
  const module = `${key}.temporal_transformer`;
  graph.output('out', motionModule(graph, graph.input('x', x.shape), module, input.shape[2]));
  return (await runGraph(graph, folder, { x }))['out'];
}

test('motion module: the reference’s numbers, for two videos and for a whole window', async () => {
  const golden = await readGolden(file('motion_module.safetensors'));
  const two = await run('down_blocks.1.motion_modules.0', golden['down1_in']);
  expectParity(two, framesFirst(golden['down1_out']));
  const window = await run('mid_block.motion_modules.0', golden['mid_in']);
  expectParity(window, framesFirst(golden['mid_out']));
});

test('motion module where the numbers are so small that the norms’ epsilon decides', async () => {
  const golden = await readGolden(file('small_scale.safetensors'));
  const found = await run('down_blocks.1.motion_modules.0', golden['motion_in']);
  expectParity(found, framesFirst(golden['motion_out']));
});

test('more frames than the weights know are refused', async () => {
  const graph = new GraphBuilder(await loadWeights([file('motion_module.pth')]));
  const x = graph.input('x', [33, 128, 2, 1]);
  const module = 'mid_block.motion_modules.0.temporal_transformer';
  expect(() => motionModule(graph, x, module, 33)).toThrow('33 frames');
  expect(() => motionModule(graph, x, module, 32)).toThrow('32 frames');
});
