import protobuf from 'protobufjs';

/** A graph of float32 and int64 values, as an ONNX file holds it. */
export interface OnnxGraph {
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
  readonly constants: readonly OnnxConstant[];
  readonly nodes: readonly OnnxNode[];
}

export interface OnnxValue {
  readonly name: string;
  readonly shape: readonly number[];
}

export interface OnnxConstant extends OnnxValue {
  readonly data: Float32Array | BigInt64Array;
}

export interface OnnxNode {
  readonly operator: string;
  /** An empty name leaves an optional input out. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: Readonly<Record<string, number | readonly number[] | string>>;
}

const OPSET = 17;
const IR_VERSION = 8;
const FLOAT = 1;
const INT64 = 7;
const ATTRIBUTE = { float: 1, int: 2, string: 3, ints: 7 } as const;

// The messages of onnx/onnx.proto (ONNX 1.12) as far as we write them, with their field numbers.
const messages = protobuf.Root.fromJSON({
  nested: {
    Model: {
      fields: {
        irVersion: { type: 'int64', id: 1 },
        producerName: { type: 'string', id: 2 },
        graph: { type: 'Graph', id: 7 },
        opsetImport: { rule: 'repeated', type: 'OperatorSet', id: 8 },
      },
    },
    OperatorSet: { fields: { version: { type: 'int64', id: 2 } } },
    Graph: {
      fields: {
        node: { rule: 'repeated', type: 'Node', id: 1 },
        name: { type: 'string', id: 2 },
        initializer: { rule: 'repeated', type: 'Tensor', id: 5 },
        input: { rule: 'repeated', type: 'ValueInfo', id: 11 },
        output: { rule: 'repeated', type: 'ValueInfo', id: 12 },
      },
    },
    Node: {
      fields: {
        input: { rule: 'repeated', type: 'string', id: 1 },
        output: { rule: 'repeated', type: 'string', id: 2 },
        opType: { type: 'string', id: 4 },
        attribute: { rule: 'repeated', type: 'Attribute', id: 5 },
      },
    },
    Attribute: {
      fields: {
        name: { type: 'string', id: 1 },
        f: { type: 'float', id: 2 },
        i: { type: 'int64', id: 3 },
        s: { type: 'string', id: 4 },
        ints: { rule: 'repeated', type: 'int64', id: 8, options: { packed: false } },
        type: { type: 'int32', id: 20 },
      },
    },
    Tensor: {
      fields: {
        dims: { rule: 'repeated', type: 'int64', id: 1, options: { packed: false } },
        dataType: { type: 'int32', id: 2 },
        name: { type: 'string', id: 8 },
        rawData: { type: 'bytes', id: 9 },
      },
    },
    ValueInfo: {
      fields: { name: { type: 'string', id: 1 }, type: { type: 'ValueType', id: 2 } },
    },
    ValueType: { fields: { tensorType: { type: 'TensorType', id: 1 } } },
    TensorType: {
      fields: { elemType: { type: 'int32', id: 1 }, shape: { type: 'Shape', id: 2 } },
    },
    Shape: { fields: { dim: { rule: 'repeated', type: 'Dimension', id: 1 } } },
    Dimension: { fields: { dimValue: { type: 'int64', id: 1 } } },
  },
});
const modelMessage = messages.lookupType('Model');

/** The bytes of an .onnx file, opset 17. Whole-number attributes are written as integers;
 *  write a float attribute as a constant input instead. */
export function writeOnnx(graph: OnnxGraph): Uint8Array {
  return modelMessage
    .encode({
      irVersion: IR_VERSION,
      producerName: 'photodance',
      opsetImport: [{ version: OPSET }],
      graph: {
        name: 'graph',
        node: graph.nodes.map(writeNode),
        initializer: graph.constants.map(writeConstant),
        input: graph.inputs.map(writeValue),
        output: graph.outputs.map(writeValue),
      },
    })
    .finish();
}

function writeNode({ operator, inputs, outputs, attributes = {} }: OnnxNode): object {
  return {
    opType: operator,
    input: inputs,
    output: outputs,
    attribute: Object.entries(attributes).map(([name, value]) => {
      if (typeof value === 'string') return { name, s: value, type: ATTRIBUTE.string };
      if (typeof value === 'number') return { name, i: value, type: ATTRIBUTE.int };
      return { name, ints: value, type: ATTRIBUTE.ints };
    }),
  };
}

function writeConstant({ name, shape, data }: OnnxConstant): object {
  return {
    name,
    dims: shape,
    dataType: data instanceof Float32Array ? FLOAT : INT64,
    rawData: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
  };
}

function writeValue({ name, shape }: OnnxValue): object {
  const dim = shape.map((dimValue) => ({ dimValue }));
  return { name, type: { tensorType: { elemType: FLOAT, shape: { dim } } } };
}
