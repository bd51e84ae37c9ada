import { type FlatValue, writeFlatBuffer } from './flat-buffer-writer.ts';

export interface TinyTensor {
  readonly shape: readonly number[];
  /** 0 float32, 1 float16, 2 int32. */
  readonly type?: number;
  readonly data?: Uint8Array;
  readonly sparsity?: readonly (FlatValue | null)[];
}

export interface TinyOperator {
  readonly code: number;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly options?: readonly (FlatValue | null)[];
}

/** A TFLite file with one graph, its tensors named t0, t1, … */
export function writeTinyTflite(graph: {
  readonly tensors: readonly TinyTensor[];
  readonly operators: readonly TinyOperator[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}): Uint8Array<ArrayBuffer> {
  const { tensors, operators, inputs, outputs } = graph;
  const text = (value: string): FlatValue => ({ bytes: new TextEncoder().encode(value) });
  return writeFlatBuffer('TFL3', [
    { int32: 3 },
    {
      tables: operators.map(({ code }) => [
        { int8: Math.min(127, code) },
        null,
        null,
        { int32: code },
      ]),
    },
    {
      tables: [
        [
          {
            tables: tensors.map(({ shape, type = 0, sparsity }, i) => [
              { int32s: shape },
              { int8: type },
              { int32: i + 1 },
              text(`t${i}`),
              null,
              null,
              sparsity ? { table: sparsity } : null,
            ]),
          },
          { int32s: inputs },
          { int32s: outputs },
          {
            tables: operators.map((operator, i) => [
              { int32: i },
              { int32s: operator.inputs },
              { int32s: operator.outputs },
              null,
              operator.options ? { table: operator.options } : null,
            ]),
          },
        ],
      ],
    },
    null,
    { tables: [[], ...tensors.map(({ data }) => (data ? [{ bytes: data }] : []))] },
  ]);
}

export function floats(...values: number[]): Uint8Array {
  return new Uint8Array(Float32Array.from(values).buffer);
}

export function integers(...values: number[]): Uint8Array {
  return new Uint8Array(Int32Array.from(values).buffer);
}
