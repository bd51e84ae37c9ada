import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect } from 'vitest';
import { openCheckpoint } from '../../../worker/onnx/checkpoint.ts';
import type { FloatTensor } from '../../../worker/onnx/session.ts';
import { readBytes, readFloats } from '../../../worker/onnx/stored-tensor.ts';
import { type Weight, Weights } from '../../../worker/onnx/weights.ts';
import { unpackGolden } from '../../golden/packed-file.ts';
import { relativeError } from '../onnx/run-graph.ts';

/** Unpacks golden files for the time of a test file. names: paths within test/golden. */
export async function openGolden(...names: string[]) {
  const folder = await mkdtemp(path.join(tmpdir(), 'golden-'));
  afterAll(() => rm(folder, { recursive: true }));
  await unpackGolden(names, folder);
  return { folder, file: (name: string) => path.join(folder, name) };
}

/** The tensors of a file of golden ones, those of whole numbers as floats too. */
export async function readGolden(
  file: string,
  keys?: readonly string[],
): Promise<Record<string, FloatTensor>> {
  const tensors = [...(await openCheckpoint(file))].filter(([key]) => keys?.includes(key) ?? true);
  const entries = tensors.map(async ([key, tensor]) => {
    const data =
      tensor.type === 'int64'
        ? Float32Array.from(new BigInt64Array((await readBytes(tensor)).buffer), Number)
        : await readFloats(tensor);
    return [key, { data, shape: tensor.shape }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** [batch, channel, frame, y, x] to [batch·frame, channel, y, x]. */
export function framesFirst({ data, shape }: FloatTensor): FloatTensor {
  const [batch, channels, frames, height, width] = shape;
  const pixels = height * width;
  const turned = new Float32Array(data.length);
  for (let b = 0; b < batch; b++)
    for (let c = 0; c < channels; c++)
      for (let f = 0; f < frames; f++) {
        const from = ((b * channels + c) * frames + f) * pixels;
        turned.set(data.subarray(from, from + pixels), ((b * frames + f) * channels + c) * pixels);
      }
  return { data: turned, shape: [batch * frames, channels, height, width] };
}

/** Close enough that every weight counts; other processors round ours apart by some 1e-6. */
export const PARITY = 3e-5;

export function expectParity(found: Float32Array, expected: FloatTensor, limit = PARITY): void {
  expect(relativeError(found, expected.data)).toBeLessThan(limit);
}

/** The keys and shapes of a checkpoint at full size, without its numbers. */
export async function readManifest(
  files: readonly string[],
  rename: (key: string) => string = (key) => key,
): Promise<Weights> {
  const byKey = new Map<string, Weight>();
  for (const file of files) {
    const { keys }: { keys: [string, number[], string][] } = JSON.parse(
      await readFile(file, 'utf8'),
    );
    for (const [key, shape, type] of keys) {
      if (type === 'F32') byKey.set(rename(key), { shape, file, type: 'float32', offsetBytes: 0 });
    }
  }
  return new Weights(byKey);
}
