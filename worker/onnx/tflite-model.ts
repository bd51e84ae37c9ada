import { type FlatTable, openFlatBuffer } from './flat-buffer.ts';
import { readSparsity, type Sparsity } from './sparse-constant.ts';

/** TFLite's tensor types, by their number in its schema. */
export const tensorType = { float32: 0, float16: 1, int32: 2 } as const;

export interface TfliteTensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** A value of tensorType, or another number of the schema. */
  readonly type: number;
  /** The constant's bytes, little endian; null for what is computed. */
  readonly data: Uint8Array | null;
  readonly sparsity: Sparsity | null;
}

export interface TfliteOperator {
  /** BuiltinOperator of the schema. */
  readonly code: number;
  /** Indices of tensors; -1 where an optional input is left out. */
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly options: FlatTable | null;
}

export interface TfliteModel {
  readonly tensors: readonly TfliteTensor[];
  /** In an order in which they can be run. */
  readonly operators: readonly TfliteOperator[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

const MODEL = { operatorCodes: 1, subgraphs: 2, buffers: 4 } as const;
const OPERATOR_CODE = { deprecatedBuiltin: 0, builtin: 3 } as const;
const SUBGRAPH = { tensors: 0, inputs: 1, outputs: 2, operators: 3 } as const;
const TENSOR = { shape: 0, type: 1, buffer: 2, name: 3, sparsity: 6 } as const;
const OPERATOR = { code: 0, inputs: 1, outputs: 2, options: 4 } as const;
const BUFFER = { data: 0 } as const;

/** Reads the first subgraph of a TFLite file (identifier TFL3).
 *  Field numbers: tensorflow/lite/schema/schema.fbs, version 3a.
 *  @throws DamagedFlatBuffer for a damaged file; Error naming what is wrong with a whole one */
export function readTflite(file: Uint8Array): TfliteModel {
  const model = openFlatBuffer(file, 'TFL3');
  const codes = model
    .tables(MODEL.operatorCodes)
    .map((code) =>
      Math.max(code.int8(OPERATOR_CODE.deprecatedBuiltin, 0), code.int32(OPERATOR_CODE.builtin, 0)),
    );
  const buffers = model.tables(MODEL.buffers).map((buffer) => buffer.bytes(BUFFER.data));
  const subgraph = model.tables(MODEL.subgraphs)[0];
  if (!subgraph) throw new Error('the TFLite file holds no graph');

  const tensors = subgraph.tables(SUBGRAPH.tensors).map((table) => {
    const data = buffers[table.int32(TENSOR.buffer, 0)];
    const sparsity = table.table(TENSOR.sparsity);
    return {
      name: table.text(TENSOR.name),
      shape: table.int32s(TENSOR.shape),
      type: table.int8(TENSOR.type, 0),
      data: data && data.length > 0 ? data : null,
      sparsity: sparsity && readSparsity(sparsity),
    };
  });
  const operators = subgraph.tables(SUBGRAPH.operators).map((table) => {
    const code = codes[table.int32(OPERATOR.code, 0)];
    if (code === undefined) throw new Error('a TFLite operator has no operator code');
    return {
      code,
      inputs: table.int32s(OPERATOR.inputs),
      outputs: table.int32s(OPERATOR.outputs),
      options: table.table(OPERATOR.options),
    };
  });
  const inputs = subgraph.int32s(SUBGRAPH.inputs);
  const outputs = subgraph.int32s(SUBGRAPH.outputs);
  for (const index of [...inputs, ...outputs, ...operators.flatMap((op) => op.outputs)]) {
    if (!tensors[index]) throw new Error(`the TFLite graph names a tensor ${index} that is absent`);
  }
  return { tensors, operators, inputs, outputs };
}
