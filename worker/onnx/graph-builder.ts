import path from 'node:path';
import {
  type OnnxAttributes,
  type OnnxConstant,
  type OnnxGraph,
  type OnnxNode,
  type OnnxValue,
  RUNTIME_DOMAIN,
} from './onnx-graph.ts';
import { itemBytes, itemCount } from './stored-tensor.ts';
import { type Weight, WeightError, type Weights } from './weights.ts';

/** What a graph computes in. */
export type ValueType = 'float32' | 'float16';

/** ONNX's numbers of them. */
const TYPE = { float32: 1, float16: 10 } as const satisfies Record<ValueType, number>;

/** A value of a graph, its shape known while the graph is built. */
export interface Value extends OnnxValue {}

/** Collects a network as nodes on values. What no output needs is left out, weights included. */
export class GraphBuilder {
  readonly weights: Weights;
  /** Which operators it is made of: those that every processor has, or the runtime's own for CUDA as well. */
  readonly flavour: 'portable' | 'cuda' = 'portable';
  readonly valueType: ValueType = 'float32';
  /** Of all values so far, by their name. */
  readonly shapes = new Map<string, readonly number[]>();
  readonly #inputs: OnnxValue[] = [];
  readonly #outputs: OnnxValue[] = [];
  readonly #nodes: OnnxNode[] = [];
  readonly #constants = new Map<
    string,
    OnnxConstant | { name: string; kept: Weight; shape: readonly number[] }
  >();
  #named = 0;

  constructor(weights: Weights) {
    this.weights = weights;
  }

  input(name: string, shape: readonly number[]): Value {
    const value = { name, shape };
    this.#inputs.push(value);
    this.shapes.set(name, shape);
    return value;
  }

  output(name: string, { name: from, shape }: Value): void {
    this.#nodes.push({ operator: 'Identity', inputs: [from], outputs: [name] });
    this.#outputs.push({ name, shape });
    this.shapes.set(name, shape);
  }

  /** Adds a node of one output. An input of null leaves out an optional one. */
  node(
    operator: string,
    inputs: readonly (Value | null)[],
    shape: readonly number[],
    attributes: OnnxAttributes = {},
  ): Value {
    return this.#add({ operator, attributes }, inputs, [shape])[0];
  }

  /** The same with one of the runtime's own operators. */
  runtimeNode(
    operator: string,
    inputs: readonly (Value | null)[],
    shape: readonly number[],
    attributes: OnnxAttributes = {},
  ): Value {
    return this.#add({ operator, attributes, domain: RUNTIME_DOMAIN }, inputs, [shape])[0];
  }

  /** Adds a node of several outputs. */
  nodes(
    operator: string,
    inputs: readonly Value[],
    shapes: readonly (readonly number[])[],
    attributes: OnnxAttributes,
  ): Value[] {
    return this.#add({ operator, attributes }, inputs, shapes);
  }

  /** A weight by its key. view: the shape under which the graph sees it, of as many items. type: the graph's own
   *  unless told.
   *  @throws WeightError when it is missing or of another shape */
  weight(
    module: string,
    key: string,
    shape: readonly number[],
    view: readonly number[] = shape,
    type: ValueType = this.valueType,
  ): Value {
    const weight = this.weights.take(module, key, shape);
    const name = view === shape ? key : `${key} as ${view.join('×')}`;
    this.#constants.set(name, { name, shape: view, kept: weight });
    const stored = 'data' in weight ? 'float32' : weight.type;
    return stored === type ? { name, shape: view } : this.cast({ name, shape: view }, type);
  }

  /** A weight without any effect on the network's outputs: its shape is checked, and nothing is read.
   *  @throws WeightError */
  idleWeight(module: string, key: string, shape: readonly number[]): void {
    this.weights.take(module, key, shape);
  }

  cast(x: Value, type: ValueType): Value {
    return this.node('Cast', [x], x.shape, { to: TYPE[type] });
  }

  /** Numbers to compute with. */
  constant(data: Float32Array, shape: readonly number[]): Value {
    return this.floats(data, shape);
  }

  /** Numbers that stay float32 in a graph of any type, such as scales. */
  floats(data: Float32Array, shape: readonly number[]): Value {
    const name = `constant ${this.#named++}`;
    this.#constants.set(name, { name, shape, data });
    return { name, shape };
  }

  /** Whole numbers, such as a shape. */
  integers(numbers: readonly number[]): Value {
    const name = `integers ${numbers.join(' ')}`;
    const shape = [numbers.length];
    this.#constants.set(name, { name, shape, data: BigInt64Array.from(numbers, BigInt) });
    return { name, shape };
  }

  /** The graph, its weights read in place.
   *  folder: holds the weights' files, at any depth.
   *  @throws WeightError when a file is not in the folder */
  finish(folder: string): OnnxGraph {
    const needed = new Set(this.#outputs.map(({ name }) => name));
    const nodes: OnnxNode[] = [];
    for (const node of this.#nodes.toReversed()) {
      if (!node.outputs.some((name) => needed.has(name))) continue;
      for (const name of node.inputs) needed.add(name);
      nodes.push(node);
    }
    const constants = [...this.#constants.values()].filter(({ name }) => needed.has(name));
    return {
      inputs: this.#inputs,
      outputs: this.#outputs,
      constants: constants.map((constant) =>
        'kept' in constant ? placeConstant(constant, constant.kept, folder) : constant,
      ),
      nodes: nodes.reverse(),
    };
  }

  #add(
    node: Omit<OnnxNode, 'inputs' | 'outputs'>,
    inputs: readonly (Value | null)[],
    shapes: readonly (readonly number[])[],
  ): Value[] {
    const values = shapes.map((shape) => ({ name: `${node.operator} ${this.#named++}`, shape }));
    for (const { name, shape } of values) this.shapes.set(name, shape);
    this.#nodes.push({
      ...node,
      inputs: inputs.map((value) => value?.name ?? ''),
      outputs: values.map(({ name }) => name),
    });
    return values;
  }
}

function placeConstant({ name, shape }: OnnxValue, weight: Weight, folder: string): OnnxConstant {
  if ('data' in weight) return { name, shape, data: weight.data };
  const location = path.relative(folder, weight.file);
  if (location.startsWith('..') || path.isAbsolute(location)) {
    throw new WeightError(`${weight.file} is not in ${folder}`);
  }
  return {
    name,
    shape,
    type: weight.type,
    location,
    offsetBytes: weight.offsetBytes,
    lengthBytes: (itemCount(shape) ?? 0) * itemBytes[weight.type],
  };
}
