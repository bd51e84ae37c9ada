import type { TfliteOperator } from './tflite-model.ts';
import type { Transcription } from './transcription.ts';

type Write = (operator: TfliteOperator, into: Transcription) => void;

/** The operators that the portrait network has besides BlazePose's.
 *  Numbers of operators: tensorflow/lite/schema/schema.fbs; the custom one is MediaPipe's
 *  Convolution2DTransposeBias. */
export const portraitOperators: readonly (readonly [number, Write])[] = [
  [1, writeAveragePool],
  [18, writeMultiplication],
  [19, plain('Relu')],
  [32, writeTransposedConvolution],
  [117, plain('HardSwish')],
];

function plain(onnxOperator: string): Write {
  return ({ inputs, outputs }, into) => into.add(onnxOperator, [into.name(inputs[0])], outputs[0]);
}

/** Only over the whole picture. */
function writeAveragePool({ inputs, outputs }: TfliteOperator, into: Transcription): void {
  const [, height, width] = into.tensor(outputs[0]).shape;
  if (height !== 1 || width !== 1) {
    throw new Error('a TFLite AVERAGE_POOL_2D of less than the whole is not transcribed');
  }
  into.add('GlobalAveragePool', [into.name(inputs[0])], outputs[0]);
}

/** Only of computed values, without an activation. */
function writeMultiplication(
  { inputs, outputs, options }: TfliteOperator,
  into: Transcription,
): void {
  if ((options?.int8(0, 0) ?? 0) !== 0) {
    throw new Error('a TFLite MUL with an activation is not transcribed');
  }
  into.add('Mul', [into.name(inputs[0]), into.name(inputs[1])], outputs[0]);
}

/** Only what doubles the size with a kernel of 2 × 2, weights [out, y, x, in]: its windows do not overlap. */
function writeTransposedConvolution(
  { inputs, outputs }: TfliteOperator,
  into: Transcription,
): void {
  const [out = 0, height = 0, width = 0, depth = 0] = into.tensor(inputs[1]).shape;
  const from = into.tensor(inputs[0]).shape;
  const to = into.tensor(outputs[0]).shape;
  const doubles = [1, 2].every((axis) => to[axis] === 2 * (from[axis] ?? 0));
  if (height !== 2 || width !== 2 || !doubles) {
    throw new Error('a TFLite custom operator other than doubling is not transcribed');
  }
  const kernel = into.constant(inputs[1]);
  const bias = into.constant(inputs[2]);
  if (!kernel || !bias) throw new Error('a TFLite convolution has weights that are not constant');
  const area = height * width;
  const weights = new Float32Array(kernel.length);
  for (let o = 0; o < out; o++) {
    for (let at = 0; at < area; at++) {
      for (let i = 0; i < depth; i++) {
        weights[(i * out + o) * area + at] = kernel[(o * area + at) * depth + i] ?? 0;
      }
    }
  }
  into.add(
    'ConvTranspose',
    [
      into.name(inputs[0]),
      into.addConstant(weights, [depth, out, height, width]),
      into.addConstant(bias, [bias.length]),
    ],
    outputs[0],
    { kernel_shape: [height, width], strides: [2, 2] },
  );
}
