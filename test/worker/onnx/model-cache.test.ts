import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTfliteSession } from '../../../worker/onnx/session.ts';
import { writeTinyTflite } from './tiny-tflite.ts';

let folder: string;
let cacheDir: string;
let source: { file: string; remedy: string };

const logistic = (size: number) =>
  writeTinyTflite({
    tensors: [{ shape: [1, size] }, { shape: [1, size] }],
    operators: [{ code: 14, inputs: [0], outputs: [1] }],
    inputs: [0],
    outputs: [1],
  });

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'photodance-cache-'));
  cacheDir = path.join(folder, 'cache');
  source = { file: path.join(folder, 'tiny.tflite'), remedy: 'npm install' };
  await writeFile(source.file, logistic(2));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function runTiny(size = 2): Promise<number[]> {
  const session = await openTfliteSession(source, cacheDir, { threads: 1 });
  const { t1 } = await session.run({ t0: { data: new Float32Array(size), shape: [1, size] } });
  await session.release();
  return [...t1!];
}

async function onlyCachedFile(): Promise<string> {
  const files = await readdir(cacheDir);
  expect(files).toHaveLength(1);
  return path.join(cacheDir, files[0]!);
}

test('the transcription is written once and then read', async () => {
  expect(await runTiny()).toEqual([0.5, 0.5]);
  const file = await onlyCachedFile();
  const written = await readFile(file);
  expect(await runTiny()).toEqual([0.5, 0.5]);
  expect(await onlyCachedFile()).toBe(file);
  expect((await readFile(file)).equals(written)).toBe(true);
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
  ['empty', () => Buffer.alloc(0)],
  ['a text', () => Buffer.from('this is no network, and it is longer than a digest')],
  [
    'one bit changed at its end',
    (bytes: Buffer) =>
      Buffer.from(bytes.map((value, i) => (i === bytes.length - 40 ? value ^ 1 : value))),
  ],
])('a cached file that is %s is remade', async (_, damage) => {
  await runTiny();
  const file = await onlyCachedFile();
  const written = await readFile(file);
  await writeFile(file, damage(written));
  expect(await runTiny()).toEqual([0.5, 0.5]);
  expect((await readFile(await onlyCachedFile())).equals(written)).toBe(true);
});

test('a changed source is transcribed anew', async () => {
  await runTiny();
  await writeFile(source.file, logistic(3));
  expect(await runTiny(3)).toEqual([0.5, 0.5, 0.5]);
});

test('a cache that cannot be written is done without', async () => {
  await writeFile(cacheDir, 'a file where the folder should be');
  expect(await runTiny()).toEqual([0.5, 0.5]);
});

test('an absent or damaged source names the model and the remedy', async () => {
  const details = { model: 'tiny.tflite', remedy: 'npm install' };
  await writeFile(source.file, 'no model');
  await expect(runTiny()).rejects.toMatchObject({ code: 'MODEL_MISSING', details });
  await rm(source.file);
  await expect(runTiny()).rejects.toMatchObject({ code: 'MODEL_MISSING', details });
});
