import { widenHalfFloats } from './half-float.ts';
import type { OnnxConstant, OnnxGraph, OnnxNode } from './onnx-graph.ts';
import { densify } from './sparse-constant.ts';
import {
  type TfliteModel,
  type TfliteOperator,
  type TfliteTensor,
  tensorType,
} from './tflite-model.ts';

/** What an operator's transcription may ask for and add to. Tensors go by their TFLite index. */
export class Transcription {
  readonly #model: TfliteModel;
  readonly #constants: OnnxConstant[] = [];
  readonly #nodes: OnnxNode[] = [];
  /** Constants that DENSIFY and DEQUANTIZE hand on, by the index of their output. */
  readonly #derived = new Map<number, Float32Array<ArrayBuffer>>();
  readonly #computed = new Set<number>();

  constructor(model: TfliteModel) {
    this.#model = model;
  }

  /** Names the graph's inputs as values. */
  begin(): void {
    for (const index of this.#model.inputs) {
      const { name, shape } = this.tensor(index);
      const attributes = shape.length === 4 ? { perm: [0, 3, 1, 2] } : {};
      this.add(shape.length === 4 ? 'Transpose' : 'Identity', [name], index, attributes);
    }
  }

  finish(): OnnxGraph {
    const { inputs, outputs } = this.#model;
    for (const index of outputs) {
      const { name, shape } = this.tensor(index);
      const attributes = shape.length === 4 ? { perm: [0, 2, 3, 1] } : undefined;
      this.#nodes.push({
        operator: attributes ? 'Transpose' : 'Identity',
        inputs: [this.name(index)],
        outputs: [name],
        ...(attributes && { attributes }),
      });
    }
    return {
      inputs: inputs.map((index) => this.tensor(index)),
      outputs: outputs.map((index) => this.tensor(index)),
      constants: this.#constants,
      nodes: this.#nodes,
    };
  }

  tensor(index: number | undefined): TfliteTensor {
    const tensor = index === undefined ? undefined : this.#model.tensors[index];
    if (!tensor) throw new Error(`the TFLite graph names a tensor ${index} that is absent`);
    return tensor;
  }

  /** The name of a value within the graph, as distinct from an input's or output's own. */
  name(index: number | undefined): string {
    this.tensor(index);
    if (index === undefined || !this.#computed.has(index)) {
      throw new Error(`the TFLite graph uses tensor ${index} before it is computed`);
    }
    return valueName(index);
  }

  /** The numbers of a float constant, or null for what is computed. */
  constant(index: number | undefined): Float32Array<ArrayBuffer> | null {
    const tensor = this.tensor(index);
    const derived = index === undefined ? undefined : this.#derived.get(index);
    if (derived) return derived;
    if (!tensor.data) return null;
    const numbers = readFloats(tensor, tensor.data);
    if (tensor.sparsity) return densify(numbers, tensor.shape, tensor.sparsity);
    if (numbers.length !== countOf(tensor.shape)) {
      throw new Error(`the TFLite constant ${tensor.name} disagrees with its shape`);
    }
    return numbers;
  }

  /** The whole numbers of an int32 constant. */
  integers(index: number | undefined): Int32Array {
    const { data, type, name } = this.tensor(index);
    if (!data || type !== tensorType.int32) throw new Error(`${name} is no int32 constant`);
    return new Int32Array(data.slice().buffer, 0, data.length >> 2);
  }

  /** Adds a constant and returns its name. */
  addConstant(data: Float32Array | readonly number[], shape: readonly number[]): string {
    const name = `constant${this.#constants.length}`;
    const numbers = data instanceof Float32Array ? data : BigInt64Array.from(data, BigInt);
    this.#constants.push({ name, shape, data: numbers });
    return name;
  }

  /** Adds a node whose output is a TFLite tensor, or, given a name, a value between. */
  add(
    operator: string,
    inputs: readonly string[],
    output: number | string | undefined,
    attributes: NonNullable<OnnxNode['attributes']> = {},
  ): string {
    if (output === undefined) throw new Error(`the TFLite operator ${operator} has no output`);
    if (typeof output === 'number') this.#computed.add(output);
    const name = typeof output === 'string' ? output : valueName(output);
    this.#nodes.push({ operator, inputs, outputs: [name], attributes });
    return name;
  }

  /** For DENSIFY and DEQUANTIZE: the output is the input's numbers, a constant. */
  derive({ inputs, outputs }: TfliteOperator): void {
    const numbers = this.constant(inputs[0]);
    const output = outputs[0];
    if (!numbers || output === undefined) {
      throw new Error('the TFLite graph has a quantised value that is not a constant');
    }
    this.#derived.set(output, numbers);
  }
}

function valueName(index: number): string {
  return `value${index}`;
}

function countOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

function readFloats({ name, type }: TfliteTensor, data: Uint8Array): Float32Array<ArrayBuffer> {
  if (type === tensorType.float16) return widenHalfFloats(data);
  if (type === tensorType.float32)
    return new Float32Array(data.slice().buffer, 0, data.length >> 2);
  throw new Error(`the TFLite constant ${name} is of a type ${type} that is not read here`);
}
