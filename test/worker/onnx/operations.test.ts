import { expect, test } from 'vitest';
import { GraphBuilder, type Value } from '../../../worker/onnx/graph-builder.ts';
import {
  add,
  attention,
  concat,
  doubleSize,
  gelu,
  multiply,
  padEnds,
  quickGelu,
  repeatFirst,
  reshape,
  silu,
  split,
  takeFirst,
  transpose,
} from '../../../worker/onnx/operations.ts';
import { Weights } from '../../../worker/onnx/weights.ts';
import { counting, relativeError, runGraph } from './run-graph.ts';

async function run(graph: GraphBuilder, value: Value, x: ReturnType<typeof counting>) {
  graph.output('out', value);
  return [...(await runGraph(graph, '/', { x }))['out']];
}

const x = counting(1, 2, 2);
test.each([
  ['add', (g, v) => add(g, v, v), [0, 2, 4, 6]],
  ['transpose', (g, v) => transpose(g, v, [0, 2, 1]), [0, 2, 1, 3]],
  ['concat', (g, v) => concat(g, [v, v], 1), [0, 1, 2, 3, 0, 1, 2, 3]],
  ['split', (g, v) => split(g, v, 2, 2)[1], [1, 3]],
  ['takeFirst', (g, v) => takeFirst(g, v, 1, 1), [0, 1]],
  ['repeatFirst', (g, v) => repeatFirst(g, v, 2), [0, 1, 2, 3, 0, 1, 2, 3]],
  ['padEnds', (g, v) => padEnds(g, reshape(g, v, [1, 1, 2, 2]), 1), [0, 1, 0, 2, 3, 0, 0, 0, 0]],
  [
    'doubleSize',
    (g, v) => doubleSize(g, reshape(g, v, [1, 2, 1, 2])),
    [0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 3, 3, 2, 2, 3, 3],
  ],
] satisfies [string, (g: GraphBuilder, v: Value) => Value, number[]][])(
  '%s',
  async (_, make, expected) => {
    const graph = new GraphBuilder(new Weights(new Map()));
    const value = make(graph, graph.input('x', x.shape));
    expect(value.shape.reduce((a, b) => a * b, 1)).toBe(expected.length);
    expect(await run(graph, value, x)).toEqual(expected);
  },
);

test.each([
  ['silu', silu, 0.7310586],
  ['quickGelu', quickGelu, 0.8457958],
  ['gelu', gelu, 0.8413447],
] as const)('%s of one', async (_, activation, expected) => {
  const graph = new GraphBuilder(new Weights(new Map()));
  const value = activation(graph, graph.input('x', [2]));
  expect((await run(graph, value, counting(2)))[1]).toBeCloseTo(expected, 5);
});

test('shapes that do not fit are refused while building', () => {
  const graph = new GraphBuilder(new Weights(new Map()));
  const [a, b] = [graph.input('a', [1, 2, 3]), graph.input('b', [1, 3, 2])];
  expect(() => add(graph, a, b)).toThrow('add: the shapes [1,2,3] and [1,3,2] do not fit');
  expect(() => reshape(graph, a, [7])).toThrow('reshape');
  expect(() => concat(graph, [a, b], 1)).toThrow('concat');
  expect(() => split(graph, a, 2, 2)).toThrow('split');
  expect(() => attention(graph, a, b, b, 1)).toThrow('attention');
  expect(() => attention(graph, a, a, a, 2)).toThrow('attention');
});

test('attention: heads side by side, scaled by the root of their size', async () => {
  const graph = new GraphBuilder(new Weights(new Map()));
  const x = graph.input('x', [1, 2, 4]);
  const key = multiply(graph, x, graph.constant(Float32Array.of(0.1), []));
  const made = attention(graph, key, key, x, 2);
  const found = Float32Array.from(await run(graph, made, counting(1, 2, 4)));
  const expected = [0, 4].flatMap((token) =>
    [0, 1, 2, 3].map((channel) => {
      const head = channel < 2 ? 0 : 2;
      const score = (other: number) =>
        Math.exp(
          ([0, 1].reduce((sum, i) => sum + (token + head + i) * (other + head + i), 0) * 0.01) /
            Math.SQRT2,
        );
      const [here, there] = [score(0), score(4)];
      return (here * channel + there * (channel + 4)) / (here + there);
    }),
  );
  expect(relativeError(found, Float32Array.from(expected))).toBeLessThan(1e-5);
});
