import { expect } from 'vitest';
import { openCheckpoint } from '../../worker/onnx/checkpoint.ts';
import { GraphBuilder, type Value } from '../../worker/onnx/graph-builder.ts';
import { writeOnnx } from '../../worker/onnx/onnx-graph.ts';
import { type FloatTensor, openSession } from '../../worker/onnx/session.ts';
import { readFloats } from '../../worker/onnx/stored-tensor.ts';
import { loadWeights, type Weights } from '../../worker/onnx/weights.ts';
import { relativeError } from '../worker/onnx/run-graph.ts';

type Tensors = Readonly<Record<string, FloatTensor>>;

/** A network with golden inputs and outputs. */
export interface GoldenNetwork {
  readonly files: readonly string[];
  readonly rename?: (key: string) => string;
  /** Builds it; gives its outputs by the names that `expected` has. */
  build(graph: GraphBuilder, inputs: ReadonlyMap<string, Value>): Record<string, Value>;
  readonly inputs: Tensors;
  readonly expected: Tensors;
}

/** A graph whose weights are inputs, so that one session can run with each of them changed. */
class OpenGraph extends GraphBuilder {
  /** Names of inputs, and the keys that they are. */
  readonly keys = new Map<string, string>();
  readonly #views = new Map<string, Value>();

  constructor(weights: Weights) {
    super(weights);
  }

  override weight(
    module: string,
    key: string,
    shape: readonly number[],
    view: readonly number[] = shape,
  ): Value {
    this.weights.take(module, key, shape);
    const name = `weight ${key} as ${view.join('×')}`;
    const known = this.#views.get(name) ?? this.input(name, view);
    this.#views.set(name, known);
    this.keys.set(name, key);
    return known;
  }
}

export interface Mutant {
  readonly what: string;
  /** The largest relative error of an output. */
  readonly error: number;
}

/** What is done to a weight: one number of it has its sign turned, or half of all its numbers. */
export type Fault = 'number' | 'half';

export interface MutableNetwork {
  /** Of the weights that the outputs need. */
  readonly keys: readonly string[];
  /** The largest relative error of an output, with other inputs or none. */
  errorWith(inputs: Tensors): Promise<number>;
  errorWithout(key: string, fault: Fault): Promise<number>;
  release(): Promise<void>;
}

/** Loads a network such that inputs and weights can be wrong in any run. */
export async function openMutable(network: GoldenNetwork): Promise<MutableNetwork> {
  const { files, rename = (key) => key, inputs, expected } = network;
  const numbers = await readNumbers(files, rename);
  const graph = new OpenGraph(await loadWeights(files, rename));
  const values = Object.entries(inputs).map(
    ([name, { shape }]) => [name, graph.input(name, shape)] as const,
  );
  const outputs = network.build(graph, new Map(values));
  for (const [name, value] of Object.entries(outputs)) graph.output(name, value);
  const built = graph.finish('/');
  const needed = new Set(built.nodes.flatMap((node) => node.inputs));
  const fed = built.inputs.filter(({ name }) => needed.has(name));
  const session = await openSession(writeOnnx({ ...built, inputs: fed }), { threads: 1 });
  const keyOf = ({ name }: { name: string }) => graph.keys.get(name);
  const feeds = Object.fromEntries(
    fed.map((value) => {
      const { data } = numbers.get(keyOf(value) ?? '') ?? inputs[value.name];
      return [value.name, { data, shape: value.shape }];
    }),
  );
  const errorWith = async (changed: Tensors) => {
    const found = await session.run({ ...feeds, ...changed });
    const errors = Object.entries(expected).map(([name, { data }]) =>
      relativeError(found[name], data),
    );
    return Math.max(...errors);
  };
  return {
    keys: [...new Set(fed.flatMap((value) => keyOf(value) ?? []))],
    errorWith,
    errorWithout(key, fault) {
      const stored = numbers.get(key)!;
      const data = (fault === 'half' ? turnHalf : turnLargest)(stored);
      const views = fed.filter((value) => keyOf(value) === key);
      return errorWith(Object.fromEntries(views.map(({ name, shape }) => [name, { data, shape }])));
    },
    release: () => session.release(),
  };
}

async function readNumbers(files: readonly string[], rename: (key: string) => string) {
  const numbers = new Map<string, FloatTensor>();
  for (const file of files) {
    for (const [key, tensor] of await openCheckpoint(file)) {
      if (tensor.type !== 'float32') continue;
      numbers.set(rename(key), { data: await readFloats(tensor), shape: tensor.shape });
    }
  }
  return numbers;
}

/** Runs a network as it is, and once with each weight faulty. every: takes one weight of so many. */
export async function mutateWeights(network: MutableNetwork, fault: Fault, every = 1) {
  const mutants: Mutant[] = [];
  for (const [i, key] of network.keys.entries()) {
    if (i % every !== 0) continue;
    mutants.push({ what: key, error: await network.errorWithout(key, fault) });
  }
  return { whole: await network.errorWith({}), mutants };
}

/** The network as it is passes, and every mutant fails but those of weights that cannot count. */
export function expectEachCounts(
  { whole, mutants }: { readonly whole: number; readonly mutants: readonly Mutant[] },
  limit: number,
  idle = /^$/,
): void {
  expect(whole).toBeLessThan(limit);
  expect(mutants.length).toBeGreaterThan(0);
  const unseen = mutants.filter(({ what, error }) => error < limit && !idle.test(what));
  expect(unseen).toEqual([]);
}

/** In the first half, and in the middle of kernels: a small picture meets no more of them, and of the moments that the
 *  VAE's encoder gives only the first half counts. */
function turnLargest({ data, shape }: FloatTensor): Float32Array {
  const taps = shape.length === 4 ? shape[2] * shape[3] : 1;
  const changed = Float32Array.from(data);
  let largest = taps >> 1;
  for (let i = largest; i < data.length / 2; i += taps) {
    if (Math.abs(data[i]) > Math.abs(data[largest])) largest = i;
  }
  changed[largest] = -changed[largest];
  return changed;
}

function turnHalf({ data }: FloatTensor): Float32Array {
  return data.map((value, i) => (i < data.length / 2 ? -value : value));
}
