import { expect, test } from 'vitest';
import { chooseProvider } from '../../../worker/onnx/choose-provider.ts';
import { GraphBuilder } from '../../../worker/onnx/graph-builder.ts';
import { measureGraph } from '../../../worker/onnx/graph-memory.ts';
import { linear } from '../../../worker/onnx/layers.ts';
import { add, concat, reshape, silu } from '../../../worker/onnx/operations.ts';
import { Weights } from '../../../worker/onnx/weights.ts';

const KIB = 1024;

function measure(describe: (graph: GraphBuilder) => void, weights = new Weights(new Map())) {
  const graph = new GraphBuilder(weights);
  describe(graph);
  return measureGraph(graph.finish('/models'), graph.shapes);
}

test('a chain holds two values at a time beside its input; another shape costs nothing', () => {
  const { valueBytes } = measure((graph) => {
    let x = graph.input('x', [1, 256]);
    for (let i = 0; i < 5; i++) x = reshape(graph, silu(graph, x), [1, 256]);
    graph.output('y', x);
  });
  expect(valueBytes).toBe(3 * KIB);
});

test('what is needed later stays', () => {
  const { valueBytes } = measure((graph) => {
    const x = graph.input('x', [1, 256]);
    const kept = silu(graph, x);
    let other = silu(graph, kept);
    for (let i = 0; i < 3; i++) other = silu(graph, other);
    graph.output('y', add(graph, other, kept));
  });
  expect(valueBytes).toBe(4 * KIB);
});

test('a value twice as large counts twice; weights count as they lie in their files', () => {
  const key = 'layer';
  const file = '/models/a.pth';
  const stored = { file, type: 'float32', offsetBytes: 0 } as const;
  const weights = new Weights(
    new Map([
      [`${key}.weight`, { ...stored, shape: [512, 256] }],
      [`${key}.bias`, { ...stored, shape: [512] }],
    ]),
  );
  const measured = measure((graph) => {
    const x = graph.input('x', [1, 256]);
    const wide = linear(graph, x, key, 512);
    graph.output('y', concat(graph, [wide, wide], 0));
  }, weights);
  expect(measured).toEqual({ weightBytes: 4 * (512 * 256 + 512), valueBytes: (1 + 2 + 4) * KIB });
});

test('the first provider that computes is chosen, and what was left is told', async () => {
  expect(await chooseProvider(['cpu', 'cuda'], 1)).toEqual({ provider: 'cpu', left: [] });
  const unknown = 'abacus' as 'cuda';
  const chosen = await chooseProvider([unknown, 'cpu'], 1);
  expect(chosen).toMatchObject({ provider: 'cpu', left: [{ provider: unknown }] });
  expect(chosen?.left[0].why).toMatch(/\w/);
  expect(await chooseProvider([unknown], 1)).toBeNull();
});
