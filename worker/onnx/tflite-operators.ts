import type { FlatTable } from './flat-buffer.ts';
import type { TfliteOperator } from './tflite-model.ts';
import { portraitOperators } from './tflite-portrait-operators.ts';
import type { Transcription } from './transcription.ts';

type Write = (operator: TfliteOperator, into: Transcription) => void;

/** The operators of BlazePose's landmark and detector graphs, and the portrait network's.
 *  Numbers of operators, options and activations: tensorflow/lite/schema/schema.fbs. */
const operators = new Map<number, Write>([
  [0, writeAdd],
  [2, writeConcatenation],
  [3, writeConvolution],
  [4, writeDepthwiseConvolution],
  [5, writeDepthToSpace],
  [6, passOn],
  [14, writeLogistic],
  [17, writeMaxPool],
  [22, writeReshape],
  [23, writeResizeBilinear],
  [34, writePad],
  [124, passOn],
  ...portraitOperators,
]);

/** @throws Error for an operator that is not transcribed */
export function transcribeOperator(operator: TfliteOperator, into: Transcription): void {
  const write = operators.get(operator.code);
  if (!write) throw new Error(`the TFLite operator ${operator.code} is not transcribed`);
  write(operator, into);
}

/** DEQUANTIZE and DENSIFY: constants are widened and filled where they are read. */
function passOn(operator: TfliteOperator, into: Transcription): void {
  into.derive(operator);
}

const ACTIVATION = { none: 0, relu: 1, relu6: 3 } as const;

/** Adds a node and the activation that TFLite fuses into it. */
function addActivated(
  into: Transcription,
  node: string,
  inputs: readonly string[],
  output: number | undefined,
  attributes: Record<string, number | readonly number[] | string>,
  activation: number,
): void {
  if (activation === ACTIVATION.none) {
    into.add(node, inputs, output, attributes);
    return;
  }
  const raw = into.add(node, inputs, `raw${output}`, attributes);
  if (activation === ACTIVATION.relu) into.add('Relu', [raw], output);
  else if (activation === ACTIVATION.relu6) {
    const bounds = [0, 6].map((bound) => into.addConstant(Float32Array.of(bound), []));
    into.add('Clip', [raw, ...bounds], output);
  } else throw new Error(`the TFLite activation ${activation} is not transcribed`);
}

function writeAdd({ inputs, outputs, options }: TfliteOperator, into: Transcription): void {
  const names = inputs.map((index) => {
    const constant = into.constant(index);
    if (!constant) return into.name(index);
    const { shape } = into.tensor(index);
    if (shape.length > 1)
      throw new Error('a TFLite ADD of a constant with axes is not transcribed');
    return into.addConstant(constant, [constant.length, 1, 1]);
  });
  addActivated(into, 'Add', names, outputs[0], {}, options?.int8(0, 0) ?? 0);
}

function writeConvolution({ inputs, outputs, options }: TfliteOperator, into: Transcription): void {
  const [out = 0, height = 0, width = 0, depth = 0] = into.tensor(inputs[1]).shape;
  const kernel = requireConstant(into, inputs[1]);
  const weights = new Float32Array(kernel.length);
  const area = height * width;
  for (let o = 0; o < out; o++) {
    for (let at = 0; at < area; at++) {
      for (let i = 0; i < depth; i++) {
        weights[(o * depth + i) * area + at] = kernel[(o * area + at) * depth + i] ?? 0;
      }
    }
  }
  addActivated(
    into,
    'Conv',
    [
      into.name(inputs[0]),
      into.addConstant(weights, [out, depth, height, width]),
      ...biasOf(inputs[2], into),
    ],
    outputs[0],
    {
      ...slidingWindow(options, [height, width]),
      dilations: [options?.int32(5, 1) ?? 1, options?.int32(4, 1) ?? 1],
      group: 1,
    },
    options?.int8(3, 0) ?? 0,
  );
}

function writeDepthwiseConvolution(
  { inputs, outputs, options }: TfliteOperator,
  into: Transcription,
): void {
  const [, height = 0, width = 0, channels = 0] = into.tensor(inputs[1]).shape;
  const kernel = requireConstant(into, inputs[1]);
  const weights = new Float32Array(kernel.length);
  const area = height * width;
  for (let at = 0; at < area; at++) {
    for (let channel = 0; channel < channels; channel++) {
      weights[channel * area + at] = kernel[at * channels + channel] ?? 0;
    }
  }
  addActivated(
    into,
    'Conv',
    [
      into.name(inputs[0]),
      into.addConstant(weights, [channels, 1, height, width]),
      ...biasOf(inputs[2], into),
    ],
    outputs[0],
    {
      ...slidingWindow(options, [height, width]),
      dilations: [options?.int32(6, 1) ?? 1, options?.int32(5, 1) ?? 1],
      group: into.tensor(inputs[0]).shape[3] ?? channels,
    },
    options?.int8(4, 0) ?? 0,
  );
}

function writeMaxPool({ inputs, outputs, options }: TfliteOperator, into: Transcription): void {
  const size = [options?.int32(4, 0) ?? 0, options?.int32(3, 0) ?? 0] as const;
  addActivated(
    into,
    'MaxPool',
    [into.name(inputs[0])],
    outputs[0],
    slidingWindow(options, size),
    options?.int8(5, 0) ?? 0,
  );
}

function writeLogistic({ inputs, outputs }: TfliteOperator, into: Transcription): void {
  into.add('Sigmoid', [into.name(inputs[0])], outputs[0]);
}

function writePad({ inputs, outputs }: TfliteOperator, into: Transcription): void {
  const pads = into.integers(inputs[1]);
  if (pads.length !== 8) throw new Error('a TFLite PAD of other than four axes is not transcribed');
  const side = (end: 0 | 1) => [0, 3, 1, 2].map((axis) => pads[2 * axis + end] ?? 0);
  const amounts = into.addConstant([...side(0), ...side(1)], [8]);
  into.add('Pad', [into.name(inputs[0]), amounts], outputs[0]);
}

function writeResizeBilinear(
  { inputs, outputs, options }: TfliteOperator,
  into: Transcription,
): void {
  const [height = 0, width = 0] = into.integers(inputs[1]);
  const [batch = 1, , , channels = 1] = into.tensor(inputs[0]).shape;
  const sizes = into.addConstant([batch, channels, height, width], [4]);
  const alignCorners = options?.int8(2, 0) === 1;
  const halfPixel = options?.int8(3, 0) === 1;
  const frame = alignCorners ? 'align_corners' : halfPixel ? 'half_pixel' : 'asymmetric';
  into.add('Resize', [into.name(inputs[0]), '', '', sizes], outputs[0], {
    mode: 'linear',
    coordinate_transformation_mode: frame,
  });
}

function writeReshape({ inputs, outputs }: TfliteOperator, into: Transcription): void {
  const from = into.tensor(inputs[0]).shape;
  const to = into.tensor(outputs[0]).shape;
  if (to.length === 4) throw new Error('a TFLite RESHAPE to four axes is not transcribed');
  const name = into.name(inputs[0]);
  const flat =
    from.length === 4
      ? into.add('Transpose', [name], `channelsLast${outputs[0]}`, { perm: [0, 2, 3, 1] })
      : name;
  into.add('Reshape', [flat, into.addConstant(to, [to.length])], outputs[0]);
}

function writeDepthToSpace(
  { inputs, outputs, options }: TfliteOperator,
  into: Transcription,
): void {
  into.add('DepthToSpace', [into.name(inputs[0])], outputs[0], {
    blocksize: options?.int32(0, 0) ?? 0,
    mode: 'DCR',
  });
}

function writeConcatenation(
  { inputs, outputs, options }: TfliteOperator,
  into: Transcription,
): void {
  const rank = into.tensor(outputs[0]).shape.length;
  const axis = ((options?.int32(0, 0) ?? 0) + rank) % rank;
  const names = inputs.map((index) => into.name(index));
  const channelsFirst = [0, 2, 3, 1];
  const activation = options?.int8(1, 0) ?? 0;
  const attributes = { axis: rank === 4 ? (channelsFirst[axis] ?? axis) : axis };
  addActivated(into, 'Concat', names, outputs[0], attributes, activation);
}

/** Padding and strides of a window that slides over y and x: fields 0, 1 (x) and 2 (y) of
 *  Conv2DOptions, DepthwiseConv2DOptions and Pool2DOptions alike. */
function slidingWindow(options: FlatTable | null, [height, width]: readonly [number, number]) {
  if (!options) throw new Error('a TFLite convolution or pool has no options');
  const PADDING_SAME = 0;
  return {
    kernel_shape: [height, width],
    strides: [options.int32(2, 0), options.int32(1, 0)],
    auto_pad: options.int8(0, 0) === PADDING_SAME ? 'SAME_UPPER' : 'VALID',
  };
}

function biasOf(index: number | undefined, into: Transcription): string[] {
  if (index === undefined || index < 0) return [];
  const bias = requireConstant(into, index);
  return [into.addConstant(bias, [bias.length])];
}

function requireConstant(into: Transcription, index: number | undefined) {
  const numbers = into.constant(index);
  if (!numbers) throw new Error('a TFLite convolution has weights that are not constant');
  return numbers;
}
