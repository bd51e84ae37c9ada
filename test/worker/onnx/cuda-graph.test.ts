import { expect, test } from 'vitest';
import { feedForward } from '../../../worker/diffusion/feed-forward.ts';
import { CudaGraphBuilder } from '../../../worker/onnx/cuda-graph-builder.ts';
import { GraphBuilder, type Value, type ValueType } from '../../../worker/onnx/graph-builder.ts';
import { conv2d, groupNorm } from '../../../worker/onnx/layers.ts';
import { writeOnnx } from '../../../worker/onnx/onnx-graph.ts';
import { openSession } from '../../../worker/onnx/session.ts';
import { loadWeights, type Weight, Weights } from '../../../worker/onnx/weights.ts';
import { denoisingStep, motion } from '../../golden/golden-networks.ts';
import type { GoldenNetwork } from '../../golden/mutate.ts';
import { PARITY } from '../diffusion/golden.ts';
import { relativeError } from './run-graph.ts';
import { writeOutCuda } from './write-out-cuda.ts';

/** Half precision keeps eleven bits, and a network adds up their errors. */
const HALF_PARITY = 1e-2;

async function buildForCuda({ files, rename, build, inputs }: GoldenNetwork, type: ValueType) {
  const graph = new CudaGraphBuilder(await loadWeights(files, rename), type);
  const values = Object.entries(inputs).map(
    ([name, { shape }]) => [name, graph.input(name, shape)] as const,
  );
  for (const [name, value] of Object.entries(build(graph, new Map(values)))) {
    graph.output(name, value);
  }
  const folder = files[0].slice(0, files[0].lastIndexOf('/'));
  return { onnx: graph.finish(folder), folder };
}

async function errorOf(network: GoldenNetwork, type: ValueType): Promise<number> {
  const { onnx, folder } = await buildForCuda(network, type);
  const options = { threads: 1, weightsFolder: folder };
  const session = await openSession(writeOnnx(writeOutCuda(onnx)), options);
  const found = await session.run(network.inputs);
  await session.release();
  const [[name, { data }]] = Object.entries(network.expected);
  return relativeError(found[name], data);
}

test('the motion module for CUDA, its operators written out, in both precisions', async () => {
  const network = await motion();
  expect(await errorOf(network, 'float32')).toBeLessThan(PARITY);
  const half = await errorOf(network, 'float16');
  expect(half).toBeLessThan(HALF_PARITY);
  expect(half).toBeGreaterThan(PARITY);
});

test('the denoising step for CUDA: every convolution and group norm is CUDA’s own; the reference’s numbers', async () => {
  const network = await denoisingStep();
  const { onnx } = await buildForCuda(network, 'float16');
  const used = new Set(onnx.nodes.map(({ operator }) => operator));
  expect([...used]).toEqual(
    expect.arrayContaining(['NhwcConv', 'GroupNorm', 'MultiHeadAttention']),
  );
  expect([used.has('Conv'), used.has('InstanceNormalization')]).toEqual([false, false]);
  expect(await errorOf(network, 'float32')).toBeLessThan(PARITY);
  expect(await errorOf(network, 'float16')).toBeLessThan(HALF_PARITY);
});

/** Weights that count on, small. */
function countingWeights(shapes: Readonly<Record<string, readonly number[]>>): Weights {
  const weights = Object.entries(shapes).map(([key, shape]): [string, Weight] => {
    const count = shape.reduce((product, size) => product * size, 1);
    const data = Float32Array.from({ length: count }, (_, i) => ((i * 7) % 19) / 190 - 0.05);
    return [key, { file: '', shape, data }];
  });
  return new Weights(new Map(weights));
}

async function run(graph: GraphBuilder, build: (x: Value) => Value, shape: readonly number[]) {
  graph.output('out', build(graph.input('x', shape)));
  const session = await openSession(writeOnnx(writeOutCuda(graph.finish('/'))), { threads: 1 });
  const count = shape.reduce((product, size) => product * size, 1);
  const data = Float32Array.from({ length: count }, (_, i) => ((i * 5) % 23) / 23 - 0.4);
  const { out } = await session.run({ x: { data, shape } });
  await session.release();
  return out;
}

const ff = { 'f.net.0.proj.weight': [2560, 320], 'f.net.0.proj.bias': [2560] };
test.each([
  [
    'a strided convolution',
    { 'c.weight': [6, 4, 3, 3], 'c.bias': [6] },
    (g: GraphBuilder) => (x: Value) => conv2d(g, x, 'c', 6, { stride: 2 }),
    [2, 4, 6, 8],
  ],
  [
    'a group norm',
    { 'n.weight': [4], 'n.bias': [4] },
    (g: GraphBuilder) => (x: Value) => groupNorm(g, x, 'n', { groups: 2, epsilon: 0.1 }),
    [2, 4, 3, 5],
  ],
  [
    'a gated feed-forward layer of a width that has a kernel',
    { ...ff, 'f.net.2.weight': [320, 1280], 'f.net.2.bias': [320] },
    (g: GraphBuilder) => (x: Value) => feedForward(g, x, 'f'),
    [1, 3, 320],
  ],
] as const)('%s for CUDA gives what the portable one does', async (_, shapes, build, shape) => {
  const cuda = new CudaGraphBuilder(countingWeights(shapes), 'float32');
  const portable = new GraphBuilder(countingWeights(shapes));
  const found = await run(cuda, build(cuda), shape);
  const own = ['NhwcConv', 'GroupNorm', 'BiasSplitGelu'];
  expect(cuda.finish('/').nodes.some(({ operator }) => own.includes(operator))).toBe(true);
  expect(relativeError(found, await run(portable, build(portable), shape))).toBeLessThan(1e-6);
});

test('as it is, a graph for CUDA is one that the runtime understands: on a CPU only the kernels are missing', async () => {
  const { onnx, folder } = await buildForCuda(await motion(), 'float16');
  const options = { threads: 1, weightsFolder: folder };
  await expect(openSession(writeOnnx(onnx), options)).rejects.toThrow(
    /kernel for com[.]microsoft[.]GroupNorm/,
  );
  // One that is wrong is refused for what is wrong with it.
  const nodes = onnx.nodes.map((node) =>
    node.operator === 'GroupNorm' ? { ...node, attributes: {} } : node,
  );
  await expect(openSession(writeOnnx({ ...onnx, nodes }), options)).rejects.toThrow(
    /groups|attribute/,
  );
});
