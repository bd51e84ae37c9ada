import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
  checkpointShapes,
  TINY_SIZES,
  writeRandomCheckpoints,
} from '../../../../worker/measure/network/random-checkpoints.ts';
import { createRandomWeights } from '../../../../worker/measure/network/random-weights.ts';
import { writeTorchZip } from '../../../../worker/measure/network/torch-zip-writer.ts';
import { openCheckpoint } from '../../../../worker/onnx/checkpoint.ts';
import { readFloats } from '../../../../worker/onnx/stored-tensor.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'random-'));
afterAll(() => rm(folder, { recursive: true }));

test('what is written is what a reader of torch’s files finds, on boundaries of 64 bytes', async () => {
  const file = path.join(folder, 'counting.pth');
  const shapes = new Map([
    ['a.weight', [2, 3]],
    ['b', [1]],
  ]);
  await writeTorchZip(file, shapes, (_, shape) => [
    new Uint8Array(Float32Array.of(0, 1, 2, 3).buffer, 0, shape.length === 1 ? 4 : 16),
    new Uint8Array(Float32Array.of(4, 5).buffer, 0, shape.length === 1 ? 0 : 8),
  ]);
  const tensors = await openCheckpoint(file);
  expect([...tensors.keys()]).toEqual(['a.weight', 'b']);
  const tensor = tensors.get('a.weight')!;
  expect(tensor).toMatchObject({ type: 'float32', shape: [2, 3], strides: null });
  expect(tensor.offsetBytes % 64).toBe(0);
  expect(await readFloats(tensor)).toEqual(Float32Array.of(0, 1, 2, 3, 4, 5));
  expect(await readFloats(tensors.get('b')!)).toEqual(Float32Array.of(0));
});

test('weights are repeatable, of another chance for each key, and of the spread that keeps numbers finite', () => {
  const read = (key: string, shape: number[]) => {
    const parts = [...createRandomWeights()(key, shape)].map((part) => Buffer.from(part));
    const bytes = Uint8Array.from(Buffer.concat(parts));
    return new Float32Array(bytes.buffer);
  };
  const spread = (values: Float32Array) =>
    Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
  const matrix = read('a.weight', [1200, 1000]);
  expect(matrix.length).toBe(1_200_000);
  expect(spread(matrix)).toBeCloseTo(1 / Math.sqrt(1000), 3);
  expect(matrix.slice(0, 9)).toEqual(read('a.weight', [9, 1000]).slice(0, 9));
  expect(matrix.slice(0, 9)).not.toEqual(read('b.weight', [9, 1000]).slice(0, 9));
  expect(matrix.slice(0, 9)).not.toEqual(matrix.slice(1000, 1009));
  expect(spread(read('a.weight', [5000]))).toBeCloseTo(1, 1);
  expect(spread(read('a.bias', [5000]))).toBeCloseTo(0.02, 2);
});

test('checkpoints of a size hold the keys and shapes of that size', async () => {
  const checkpoints = await writeRandomCheckpoints(folder, TINY_SIZES);
  expect(checkpoints.vaeGroups).toBe(32);
  for (const [name, shapes] of Object.entries(checkpointShapes(TINY_SIZES))) {
    const found = await openCheckpoint(path.join(folder, name));
    const expected = Object.fromEntries(shapes);
    expect(Object.fromEntries([...found].map(([key, { shape }]) => [key, shape]))).toEqual(
      expected,
    );
  }
});
