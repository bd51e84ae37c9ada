import { modelMessage } from './onnx-messages.ts';

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

export type OnnxConstant = InlineConstant | ExternalConstant;

export interface InlineConstant extends OnnxValue {
  readonly data: Float32Array | BigInt64Array;
}

/** A constant that stays where it is: little-endian items in C order. */
export interface ExternalConstant extends OnnxValue {
  readonly type: 'float32' | 'float16' | 'bfloat16';
  /** From the folder that the session is told of, and within it. */
  readonly location: string;
  readonly offsetBytes: number;
  readonly lengthBytes: number;
}

export interface OnnxNode {
  readonly operator: string;
  /** An empty name leaves an optional input out. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: OnnxAttributes;
  /** Of the runtime's own operators; otherwise ONNX's. */
  readonly domain?: typeof RUNTIME_DOMAIN;
}

/** Bare numbers are whole numbers. */
export type OnnxAttributes = Readonly<
  Record<string, number | readonly number[] | string | { readonly float: number }>
>;

export const RUNTIME_DOMAIN = 'com.microsoft';

const OPSET = 17;
const IR_VERSION = 8;
const TYPE = { float32: 1, int64: 7, float16: 10, bfloat16: 16 } as const;
const EXTERNAL = 1;
const ATTRIBUTE = { float: 1, int: 2, string: 3, ints: 7 } as const;

/** The bytes of an .onnx file, opset 17. */
export function writeOnnx(graph: OnnxGraph): Uint8Array {
  const runtimes = graph.nodes.some(({ domain }) => domain)
    ? [{ domain: RUNTIME_DOMAIN, version: 1 }]
    : [];
  return modelMessage
    .encode({
      irVersion: IR_VERSION,
      producerName: 'photodance',
      opsetImport: [{ version: OPSET }, ...runtimes],
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

function writeNode({ operator, inputs, outputs, attributes = {}, domain }: OnnxNode): object {
  return {
    ...(domain && { domain }),
    opType: operator,
    input: inputs,
    output: outputs,
    attribute: Object.entries(attributes).map(([name, value]) => {
      if (typeof value === 'string') return { name, s: value, type: ATTRIBUTE.string };
      if (typeof value === 'number') return { name, i: value, type: ATTRIBUTE.int };
      if ('float' in value) return { name, f: value.float, type: ATTRIBUTE.float };
      return { name, ints: value, type: ATTRIBUTE.ints };
    }),
  };
}

function writeConstant(constant: OnnxConstant): object {
  const { name, shape } = constant;
  if ('data' in constant) {
    const { data } = constant;
    return {
      name,
      dims: shape,
      dataType: data instanceof Float32Array ? TYPE.float32 : TYPE.int64,
      rawData: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
    };
  }
  const { type, location, offsetBytes, lengthBytes } = constant;
  return {
    name,
    dims: shape,
    dataType: TYPE[type],
    dataLocation: EXTERNAL,
    externalData: [
      { key: 'location', value: location },
      { key: 'offset', value: String(offsetBytes) },
      { key: 'length', value: String(lengthBytes) },
    ],
  };
}

function writeValue({ name, shape }: OnnxValue): object {
  const dim = shape.map((dimValue) => ({ dimValue }));
  return { name, type: { tensorType: { elemType: TYPE.float32, shape: { dim } } } };
}
