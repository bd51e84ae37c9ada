import { describe, expect, test } from 'vitest';
import { openSession } from '../../../worker/onnx/session.ts';
import { transcribeTflite } from '../../../worker/onnx/transcribe-tflite.ts';
import {
  floats,
  integers,
  type TinyOperator,
  type TinyTensor,
  writeTinyTflite,
} from './tiny-tflite.ts';

const SAME = { int8: 0 };
const VALID = { int8: 1 };
const RELU = { int8: 1 };
const RELU6 = { int8: 3 };
const one = { int32: 1 };
const two = { int32: 2 };

/** Runs a graph of one operator; the first tensor is the input, the last the output. */
async function runOperator(
  operator: Omit<TinyOperator, 'outputs' | 'inputs'> & { inputs?: readonly number[] },
  tensors: readonly TinyTensor[],
  input: readonly number[],
  second?: readonly number[],
): Promise<number[]> {
  const last = tensors.length - 1;
  const inputs = operator.inputs ?? tensors.map((_, i) => i).slice(0, -1);
  const file = writeTinyTflite({
    tensors,
    operators: [{ ...operator, inputs, outputs: [last] }],
    inputs: second ? [0, 1] : [0],
    outputs: [last],
  });
  const session = await openSession(transcribeTflite(file), { threads: 1 });
  const outputs = await session.run({
    t0: { data: Float32Array.from(input), shape: tensors[0]!.shape },
    ...(second && { t1: { data: Float32Array.from(second), shape: tensors[1]!.shape } }),
  });
  await session.release();
  return [...outputs[`t${last}`]!];
}

describe('transcribed operators give TFLite’s numbers', () => {
  test('CONV_2D: [out, y, x, in] weights, bias, VALID, RELU', async () => {
    const output = await runOperator(
      { code: 3, options: [VALID, one, one, RELU] },
      [
        { shape: [1, 2, 2, 2] },
        { shape: [2, 1, 2, 2], data: floats(1, 0, 0, 10, -1, 0, 0, 0) },
        { shape: [2], data: floats(0.5, 2) },
        { shape: [1, 2, 1, 2] },
      ],
      [1, 2, 3, 4, 5, 6, 7, 8],
    );
    // Row 0: pixels (1, 2) and (3, 4); first kernel 1·1 + 10·4 + 0.5; second -1 + 2.
    expect(output).toEqual([41.5, 1, 85.5, 0]);
  });

  test('CONV_2D with SAME and stride 2 pads more at the end', async () => {
    const output = await runOperator(
      { code: 3, options: [SAME, two, two, { int8: 0 }] },
      [
        { shape: [1, 4, 4, 1] },
        { shape: [1, 3, 3, 1], data: floats(0, 0, 0, 0, 0, 0, 0, 0, 1) },
        { shape: [1], data: floats(0) },
        { shape: [1, 2, 2, 1] },
      ],
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    );
    expect(output).toEqual([10, 0, 0, 0]);
  });

  test('DEPTHWISE_CONV_2D keeps channels apart', async () => {
    const output = await runOperator(
      { code: 4, options: [VALID, one, one, one, { int8: 0 }] },
      [
        { shape: [1, 1, 2, 2] },
        { shape: [1, 1, 2, 2], data: floats(1, 10, 2, 20) },
        { shape: [2], data: floats(0, 1) },
        { shape: [1, 1, 1, 2] },
      ],
      [1, 2, 3, 4],
    );
    expect(output).toEqual([1 * 1 + 3 * 2, 2 * 10 + 4 * 20 + 1]);
  });

  test('ADD of a constant by channel, RELU6', async () => {
    const output = await runOperator(
      { code: 0, options: [RELU6] },
      [{ shape: [1, 1, 2, 2] }, { shape: [2], data: floats(-3, 5) }, { shape: [1, 1, 2, 2] }],
      [1, 2, 4, 0.5],
    );
    expect(output).toEqual([0, 6, 1, 5.5]);
  });

  test('CONCATENATION along channels', async () => {
    const output = await runOperator(
      { code: 2, options: [{ int32: 3 }], inputs: [0, 0] },
      [{ shape: [1, 1, 2, 1] }, { shape: [1, 1, 2, 2] }],
      [7, 8],
    );
    expect(output).toEqual([7, 7, 8, 8]);
  });

  test('DEPTH_TO_SPACE', async () => {
    const output = await runOperator(
      { code: 5, options: [two] },
      [{ shape: [1, 1, 1, 8] }, { shape: [1, 2, 2, 2] }],
      [1, 2, 3, 4, 5, 6, 7, 8],
    );
    expect(output).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('LOGISTIC', async () => {
    const output = await runOperator({ code: 14 }, [{ shape: [1, 2] }, { shape: [1, 2] }], [0, 2]);
    expect(output[0]).toBe(0.5);
    expect(output[1]).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
  });

  test('MAX_POOL_2D', async () => {
    const output = await runOperator(
      { code: 17, options: [VALID, two, two, two, two] },
      [{ shape: [1, 2, 4, 1] }, { shape: [1, 1, 2, 1] }],
      [1, 5, 2, 0, 3, 4, 9, 1],
    );
    expect(output).toEqual([5, 9]);
  });

  test('RESHAPE reads [y, x, channel] order', async () => {
    const output = await runOperator(
      { code: 22, inputs: [0, 1] },
      [{ shape: [1, 2, 1, 3] }, { shape: [2], type: 2, data: integers(1, 6) }, { shape: [1, 6] }],
      [1, 2, 3, 4, 5, 6],
    );
    expect(output).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('RESIZE_BILINEAR with half-pixel centres', async () => {
    const output = await runOperator(
      { code: 23, options: [null, null, { int8: 0 }, { int8: 1 }] },
      [
        { shape: [1, 1, 2, 1] },
        { shape: [2], type: 2, data: integers(1, 4) },
        { shape: [1, 1, 4, 1] },
      ],
      [0, 8],
    );
    expect(output).toEqual([0, 2, 6, 8]);
  });

  test('PAD of y, x and channels', async () => {
    const output = await runOperator(
      { code: 34 },
      [
        { shape: [1, 1, 1, 1] },
        { shape: [4, 2], type: 2, data: integers(0, 0, 1, 0, 0, 1, 0, 1) },
        { shape: [1, 2, 2, 2] },
      ],
      [5],
    );
    expect(output).toEqual([0, 0, 0, 0, 5, 0, 0, 0]);
  });

  test('AVERAGE_POOL_2D over the whole', async () => {
    const output = await runOperator(
      { code: 1, options: [VALID, one, one, two, two] },
      [{ shape: [1, 2, 2, 2] }, { shape: [1, 1, 1, 2] }],
      [1, 10, 2, 20, 3, 30, 6, 60],
    );
    expect(output).toEqual([3, 30]);
  });

  test('MUL of a value for each channel', async () => {
    const output = await runOperator(
      { code: 18, inputs: [0, 1] },
      [{ shape: [1, 1, 2, 2] }, { shape: [1, 1, 1, 2] }, { shape: [1, 1, 2, 2] }],
      [1, 2, 3, 4],
      [10, 100],
    );
    expect(output).toEqual([10, 200, 30, 400]);
  });

  test('RELU and HARD_SWISH', async () => {
    const tensors = [{ shape: [1, 3] }, { shape: [1, 3] }];
    expect(await runOperator({ code: 19 }, tensors, [-1, 0, 2])).toEqual([0, 0, 2]);
    const swish = await runOperator({ code: 117 }, tensors, [-4, 1, 5]);
    expect(swish[0]).toBeCloseTo(0, 6);
    expect(swish[1]).toBeCloseTo((1 * 4) / 6, 6);
    expect(swish[2]).toBe(5);
  });

  test('Convolution2DTransposeBias: [out, y, x, in] weights, each pixel becomes four', async () => {
    const output = await runOperator(
      { code: 32 },
      [
        { shape: [1, 1, 2, 2] },
        { shape: [1, 2, 2, 2], data: floats(1, 0, 2, 0, 3, 0, 0, 10) },
        { shape: [1], data: floats(0.5) },
        { shape: [1, 2, 4, 1] },
      ],
      [1, 7, 2, 8],
    );
    expect(output).toEqual([1.5, 2.5, 2.5, 4.5, 3.5, 70.5, 6.5, 80.5]);
  });

  test('DENSIFY and DEQUANTIZE: sparse float16 weights', async () => {
    // [2, 1, 1, 2] with 1.5 at (0, 0) and -2 at (1, 1).
    const sparsity = [
      { int32s: [0, 1, 2, 3] },
      { int32s: [] },
      {
        tables: [
          [{ int8: 0 }, { int32: 2 }],
          [{ int8: 0 }, { int32: 1 }],
          [{ int8: 0 }, { int32: 1 }],
          [
            { int8: 1 },
            null,
            { int8: 1 },
            { table: [{ int32s: [0, 1, 2] }] },
            { int8: 1 },
            { table: [{ int32s: [0, 1] }] },
          ],
        ],
      },
    ];
    const half = new Uint8Array(Uint16Array.of(0x3e00, 0xc000).buffer);
    const file = writeTinyTflite({
      tensors: [
        { shape: [1, 1, 1, 2] },
        { shape: [2, 1, 1, 2], type: 1, data: half, sparsity },
        { shape: [2, 1, 1, 2], type: 1 },
        { shape: [2, 1, 1, 2] },
        { shape: [1, 1, 1, 2] },
      ],
      operators: [
        { code: 124, inputs: [1], outputs: [2] },
        { code: 6, inputs: [2], outputs: [3] },
        { code: 3, inputs: [0, 3, -1], outputs: [4], options: [VALID, one, one] },
      ],
      inputs: [0],
      outputs: [4],
    });
    const session = await openSession(transcribeTflite(file), { threads: 1 });
    const { t4 } = await session.run({ t0: { data: Float32Array.of(3, 5), shape: [1, 1, 1, 2] } });
    await session.release();
    expect([...t4!]).toEqual([4.5, -10]);
  });
});

describe('what is no TFLite file of ours is refused', () => {
  const whole = writeTinyTflite({
    tensors: [{ shape: [1, 2] }, { shape: [1, 2] }],
    operators: [{ code: 14, inputs: [0], outputs: [1] }],
    inputs: [0],
    outputs: [1],
  });

  test('an unknown operator is named', () => {
    const file = writeTinyTflite({
      tensors: [{ shape: [1] }, { shape: [1] }],
      operators: [{ code: 99, inputs: [0], outputs: [1] }],
      inputs: [0],
      outputs: [1],
    });
    expect(() => transcribeTflite(file)).toThrow('operator 99');
  });

  test('another kind of file', () => {
    expect(() => transcribeTflite(new TextEncoder().encode('a text, not a model'))).toThrow(
      'identifier',
    );
    expect(() => transcribeTflite(new Uint8Array(0))).toThrow('outside');
  });

  test('an output that is never computed', () => {
    const file = writeTinyTflite({
      tensors: [{ shape: [1] }, { shape: [1] }],
      operators: [],
      inputs: [0],
      outputs: [1],
    });
    expect(() => transcribeTflite(file)).toThrow('before it is computed');
  });

  test('cut short anywhere', () => {
    let refused = 0;
    for (let length = 0; length < whole.length; length++) {
      try {
        transcribeTflite(whole.subarray(0, length));
      } catch (fault) {
        expect(fault).toBeInstanceOf(Error);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(whole.length / 2);
  });

  test('any byte changed ends in a model or an Error', () => {
    for (let at = 0; at < whole.length; at++) {
      for (const value of [0, 0x7f, 0xff]) {
        const damaged = whole.slice();
        damaged[at] = value;
        try {
          transcribeTflite(damaged);
        } catch (fault) {
          expect(fault).toBeInstanceOf(Error);
        }
      }
    }
  });
});
