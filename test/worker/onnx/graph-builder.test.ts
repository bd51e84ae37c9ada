import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GraphBuilder } from '../../../worker/onnx/graph-builder.ts';
import { conv2d, groupNorm, layerNorm, linear } from '../../../worker/onnx/layers.ts';
import { concat } from '../../../worker/onnx/operations.ts';
import { loadWeights, WeightError } from '../../../worker/onnx/weights.ts';
import { counting, relativeError, runGraph } from './run-graph.ts';
import { pickle, writeSafetensors, writeTorchZip } from './tiny-checkpoint.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'graph-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A builder on weights that count on: 0, 1, 2, … over all tensors, in their order. */
async function builder(shapes: Readonly<Record<string, readonly number[]>>) {
  let end = 0;
  const header = Object.entries(shapes).map(([key, shape]) => {
    const begin = end;
    end += 4 * shape.reduce((product, size) => product * size, 1);
    return [key, { dtype: 'F32', shape, data_offsets: [begin, end] }];
  });
  const file = path.join(folder, 'counting.safetensors');
  await writeFile(file, writeSafetensors(Object.fromEntries(header), end));
  return new GraphBuilder(await loadWeights([file]));
}

async function run(
  graph: GraphBuilder,
  value: { name: string; shape: readonly number[] },
  x: ReturnType<typeof counting>,
) {
  graph.output('out', value);
  return [...(await runGraph(graph, folder, { x }))['out']];
}

describe('layers, by hand', () => {
  test('conv2d: kernel [out, in, y, x], stride and padding', async () => {
    const graph = await builder({ 'c.weight': [2, 1, 2, 2], 'c.bias': [2] });
    const x = graph.input('x', [1, 1, 3, 3]);
    const made = conv2d(graph, x, 'c', 2, { kernel: 2, stride: 2, padding: 1 });
    expect(made.shape).toEqual([1, 2, 2, 2]);
    // Corners 0, 2, 6, 8 and the pairs between; kernels 0 1 2 3 and 4 5 6 7; biases 8 and 9.
    const at = (k: number, bias: number) => [
      3 * 0 + bias + k * 0,
      (2 + k) * 1 + (3 + k) * 2 + bias,
      (1 + k) * 3 + (3 + k) * 6 + bias,
      k * 4 + (1 + k) * 5 + (2 + k) * 7 + (3 + k) * 8 + bias,
    ];
    expect(await run(graph, made, counting(1, 1, 3, 3))).toEqual([...at(0, 8), ...at(4, 9)]);
  });

  test('linear: the weight is [out, in] as stored, over the last axis', async () => {
    const graph = await builder({ 'l.weight': [3, 2], 'l.bias': [3] });
    const made = linear(graph, graph.input('x', [2, 1, 2]), 'l', 3);
    expect(made.shape).toEqual([2, 1, 3]);
    expect(await run(graph, made, counting(2, 1, 2))).toEqual([7, 10, 13, 9, 20, 31]);
  });

  test('a 1×1 convolution is a linear layer on channels', async () => {
    const graph = await builder({ 'l.weight': [3, 2, 1, 1] });
    const options = { bias: false, convolution: true };
    const made = linear(graph, graph.input('x', [2, 2]), 'l', 3, options);
    expect(await run(graph, made, counting(2, 2))).toEqual([1, 3, 5, 3, 13, 23]);
  });

  test('groupNorm: by group and frame; epsilon counts; scale and shift by channel', async () => {
    const graph = await builder({ 'n.weight': [4], 'n.bias': [4] });
    const x = graph.input('x', [2, 4, 1, 2]);
    const made = groupNorm(graph, x, 'n', { groups: 2, epsilon: 0.75 });
    // A group holds four numbers in a row: mean 1.5, variance 1.25, and 1.25 + 0.75 = 2.
    const unit = [-1.5, -0.5, 0.5, 1.5].map((value) => value / Math.SQRT2);
    const expected = [0, 1, 2, 3].flatMap((channel) =>
      [0, 1].map((i) => unit[2 * (channel % 2) + i] * channel + 4 + channel),
    );
    const found = Float32Array.from(await run(graph, made, counting(2, 4, 1, 2)));
    const both = Float32Array.of(...expected, ...expected);
    expect(relativeError(found, both)).toBeLessThan(1e-6);
  });

  test('layerNorm: over the last axis', async () => {
    const graph = await builder({ 'n.weight': [2], 'n.bias': [2] });
    const made = layerNorm(graph, graph.input('x', [2, 2]), 'n');
    const found = Float32Array.from(await run(graph, made, counting(2, 2)));
    expect(relativeError(found, Float32Array.of(2, 4, 2, 4))).toBeLessThan(1e-4);
  });
});

describe('weights', () => {
  test('a shape that differs names module, key, file, found and expected', async () => {
    const graph = await builder({ 'a.conv.weight': [2, 1, 3, 3] });
    const x = graph.input('x', [1, 4, 8, 8]);
    const make = () => conv2d(graph, x, 'a.conv', 2);
    expect(make).toThrow(WeightError);
    expect(make).toThrow(
      'conv2d a.conv: the weight a.conv.weight of counting.safetensors is [2, 1, 3, 3], not [2, 4, 3, 3]',
    );
    expect(() => linear(graph, x, 'b', 2)).toThrow(
      'linear b: the weight b.weight of shape [2, 8] is missing in counting.safetensors',
    );
  });

  test('what no output needs is neither in the graph nor read, yet counts as used', async () => {
    const graph = await builder({ 'a.weight': [2, 2], 'b.weight': [2, 2], c: [1] });
    const x = graph.input('x', [1, 2]);
    const kept = linear(graph, x, 'a', 2, { bias: false });
    linear(graph, kept, 'b', 2, { bias: false });
    graph.output('out', kept);
    const { nodes, constants } = graph.finish(folder);
    expect(nodes.filter(({ operator }) => operator === 'Gemm').length).toBe(1);
    expect(constants.map(({ name }) => name)).not.toContain('b.weight');
    expect(graph.weights.unused()).toEqual(['c']);
  });

  test('are read where they lie: nothing of them is in the model', async () => {
    const graph = await builder({ 'l.weight': [512, 512] });
    graph.output('out', linear(graph, graph.input('x', [1, 512]), 'l', 512, { bias: false }));
    const [weight] = graph.finish(folder).constants.filter(({ name }) => name === 'l.weight');
    const start = { location: 'counting.safetensors', lengthBytes: 4 * 512 * 512 };
    expect(weight).toMatchObject(start);
    expect(() => graph.finish(path.join(folder, 'elsewhere'))).toThrow('is not in');
  });

  test('of a .pth file: strided, half and bfloat', async () => {
    const turned = pickle.tensor({ shape: [3, 2], strides: [1, 3] });
    await writeFile(
      path.join(folder, 'turned.pth'),
      writeTorchZip(pickle.holding(turned, 'l.weight')),
    );
    const halves = { 'h.weight': { dtype: 'F16', shape: [1, 2], data_offsets: [0, 4] } };
    const file = writeSafetensors(
      { ...halves, 'b.weight': { dtype: 'BF16', shape: [1, 2], data_offsets: [4, 8] } },
      8,
    );
    file.set(Uint8Array.of(0, 0x3c, 0, 0xc0, 0x80, 0x3f, 0, 0xc0), file.length - 8);
    await writeFile(path.join(folder, 'halves.safetensors'), file);
    const files = ['turned.pth', 'halves.safetensors'].map((name) => path.join(folder, name));
    const graph = new GraphBuilder(await loadWeights(files, (key) => key));
    const x = graph.input('x', [1, 2]);
    const parts = [
      ['l', 3],
      ['h', 1],
      ['b', 1],
    ] as const;
    const made = parts.map(([key, size]) => linear(graph, x, key, size, { bias: false }));
    // Rows of the turned matrix are 0 3, 1 4, 2 5; half and bfloat both hold 1 and -2.
    expect(await run(graph, concat(graph, made, 1), counting(1, 2))).toEqual([3, 4, 5, -2, -2]);
  });
});
