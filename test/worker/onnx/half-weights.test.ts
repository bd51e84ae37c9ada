import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { DanceError } from '../../../core/faults.ts';
import { wordFault } from '../../../core/words/say.ts';
import { motionModule } from '../../../worker/diffusion/motion-module.ts';
import { openCheckpoint } from '../../../worker/onnx/checkpoint.ts';
import { GraphBuilder } from '../../../worker/onnx/graph-builder.ts';
import { narrowToHalfFloats, widenHalfFloats } from '../../../worker/onnx/half-float.ts';
import { halfWeights, prepareHalfWeights } from '../../../worker/onnx/half-weights.ts';
import { itemCount, readFloats } from '../../../worker/onnx/stored-tensor.ts';
import { loadWeights } from '../../../worker/onnx/weights.ts';
import { expectParity, framesFirst, openGolden, readGolden } from '../diffusion/golden.ts';
import { runGraph } from './run-graph.ts';
import { pickle, writeSafetensors, writeTorchZip } from './tiny-checkpoint.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'half-'));
afterAll(() => rm(folder, { recursive: true }));
const { file } = await openGolden(
  'animate-anyone/motion_module.pth',
  'animate-anyone/motion_module.safetensors',
);
/** Half of the last of eleven bits. */
const HALF_PRECISION = 2 ** -11;
const EPSILON = 2 ** -25;

test('every half number comes back; what lies between goes to the nearest, halves to the even one', () => {
  const all = new Uint16Array(65_536).map((_, i) => i).filter((half) => (half & 0x7fff) <= 0x7c00);
  const bytes = new Uint8Array(all.buffer, 0, 2 * all.length);
  expect(narrowToHalfFloats(widenHalfFloats(bytes))).toEqual(Uint8Array.from(bytes));
  const [one, next] = [1, 1 + 2 ** -10];
  const between = [one + 2 ** -11, next + 2 ** -11, one + 2 ** -11 + 2 ** -20, -(one + 2 ** -12)];
  const tiny = [2 ** -25, 3 * 2 ** -25, 2 ** -25 * 1.01, 2 ** -14 - 2 ** -26];
  const narrowed = narrowToHalfFloats(Float32Array.from([...between, ...tiny, 65_519]))!;
  expect([...widenHalfFloats(narrowed)]).toEqual([
    ...[one, 1 + 2 ** -9, next, -1],
    ...[0, 2 ** -23, 2 ** -24, 2 ** -14, 65_504],
  ]);
  expect(narrowToHalfFloats(Float32Array.of(65_520))).toBeNull();
  expect([...widenHalfFloats(narrowToHalfFloats(Float32Array.of(Number.NaN, -1 / 0))!)]).toEqual([
    Number.NaN,
    -1 / 0,
  ]);
});

test('a checkpoint’s weights are written once, half as large, within half precision', async () => {
  const cache = path.join(folder, 'cache');
  const half = await halfWeights(file('motion_module.pth'), cache);
  const first = await stat(half);
  expect(await halfWeights(file('motion_module.pth'), cache)).toBe(half);
  expect((await stat(half)).mtimeMs).toBe(first.mtimeMs);
  expect(await readdir(cache)).toEqual([path.basename(half)]);
  const [found, whole] = [
    await openCheckpoint(half),
    await openCheckpoint(file('motion_module.pth')),
  ];
  expect([...found.keys()]).toEqual([...whole.keys()]);
  const items = [...whole.values()].reduce((sum, { shape }) => sum + itemCount(shape)!, 0);
  expect(first.size).toBeGreaterThan(2 * items);
  expect(first.size).toBeLessThan(2.05 * items);
  for (const [key, tensor] of whole) {
    const stored = found.get(key)!;
    expect([stored.type, stored.shape]).toEqual(['float16', tensor.shape]);
    const [exact, narrowed] = [await readFloats(tensor), await readFloats(stored)];
    const far = exact.findIndex(
      (value, i) => Math.abs(narrowed[i] - value) > Math.abs(value) * HALF_PRECISION + EPSILON,
    );
    expect([key, far]).toEqual([key, -1]);
  }
});

test('a network on the half weights is the reference’s within half precision', async () => {
  const cache = path.join(folder, 'cache');
  const half = await halfWeights(file('motion_module.pth'), cache);
  const golden = await readGolden(file('motion_module.safetensors'), ['mid_in', 'mid_out']);
  const graph = new GraphBuilder(await loadWeights([half]));
  const x = framesFirst(golden['mid_in']);
  const key = 'mid_block.motion_modules.0.temporal_transformer';
  graph.output('out', motionModule(graph, graph.input('x', x.shape), key, x.shape[0]));
  const { out } = await runGraph(graph, cache, { x });
  expectParity(out, framesFirst(golden['mid_out']), 1e-3);
  // And it is not the reference’s to the last bit: the half weights were used.
  expect(() => expectParity(out, framesFirst(golden['mid_out']))).toThrow();
});

test('a weight of more items than are read at a time', async () => {
  const items = (1 << 20) + 5;
  const name = path.join(folder, 'long.safetensors');
  const header = { a: { dtype: 'F32', shape: [items], data_offsets: [0, 4 * items] } };
  const bytes = writeSafetensors(header, 4 * items);
  const start = bytes.length - 4 * items;
  for (let i = 0; i < items; i++) bytes.writeFloatLE(i % 2039, start + 4 * i);
  await writeFile(name, bytes);
  const half = await halfWeights(name, path.join(folder, 'long'));
  const found = await readFloats((await openCheckpoint(half)).get('a')!);
  expect(found.length).toBe(items);
  expect(found.findIndex((value, i) => value !== i % 2039)).toBe(-1);
});

test('another checkpoint under the same name is another cache; strided weights; none beyond 65504', async () => {
  const cache = path.join(folder, 'other');
  const name = path.join(folder, 'tiny.pth');
  await writeFile(name, writeTorchZip(pickle.holding(pickle.tensor({}))));
  const read = async (from: string) => [
    ...(await readFloats((await openCheckpoint(from)).get('w')!)),
  ];
  const plain = await halfWeights(name, cache);
  expect(await read(plain)).toEqual([0, 1, 2, 3, 4, 5]);
  await writeFile(name, writeTorchZip(pickle.holding(pickle.tensor({ strides: [1, 2] }))));
  const turned = await halfWeights(name, cache);
  expect(turned).not.toBe(plain);
  expect(await read(turned)).toEqual([0, 2, 4, 1, 3, 5]);

  const view = pickle.tensor({ strides: [0, 0], shape: [512, 512] });
  const entries = Array.from({ length: 70 }, (_, i) => [pickle.text(`w${i}`), view, pickle.set]);
  await writeFile(
    name,
    writeTorchZip(Buffer.concat([pickle.start, pickle.dict, ...entries.flat(), pickle.stop])),
  );
  await expect(halfWeights(name, cache)).rejects.toThrow('show more than it holds');

  const large = writeSafetensors({ a: { dtype: 'F32', shape: [1], data_offsets: [0, 4] } }, 4);
  large.writeFloatLE(7e4, large.length - 4);
  const loud = path.join(folder, 'loud.safetensors');
  await writeFile(loud, large);
  await expect(halfWeights(loud, cache)).rejects.toThrow(
    'loud.safetensors: a is beyond half precision',
  );
  // What was of an earlier checkpoint in its place is gone.
  expect(await readdir(cache)).toEqual([path.basename(turned)]);
});

test('what another process writes just now stays; what was left behind long ago goes; so does nothing of others', async () => {
  const cache = path.join(folder, 'left', 'cache');
  const [one, other] = ['one', 'other'].map((name) => path.join(folder, 'left', name, 'tiny.pth'));
  for (const name of [one, other]) {
    await mkdir(path.dirname(name), { recursive: true });
    await writeFile(name, writeTorchZip(pickle.holding(pickle.tensor({}))));
  }
  const [first, ofOther] = [await halfWeights(one, cache), await halfWeights(other, cache)];
  expect(first).not.toBe(ofOther);
  const [fresh, old] = ['fresh', 'old'].map((name) => `${first}.${name}.part`);
  for (const name of [fresh, old]) await writeFile(name, 'half of it');
  await utimes(old, new Date(0), new Date(0));
  await writeFile(one, writeTorchZip(pickle.holding(pickle.tensor({ strides: [1, 2] }))));
  const second = await halfWeights(one, cache);
  const names = [second, ofOther, fresh].map((name) => path.basename(name));
  expect((await readdir(cache)).sort()).toEqual(names.sort());
});

test('several checkpoints: room for all that is missing, told before, and a sign of life after each', async () => {
  const cache = path.join(folder, 'several');
  const names = ['a', 'b'].map((name) => path.join(folder, `${name}.safetensors`));
  for (const name of names) {
    const header = { w: { dtype: 'F32', shape: [1000], data_offsets: [0, 4000] } };
    await writeFile(name, writeSafetensors(header, 4000));
  }
  const told: unknown[] = [];
  const prepare = (freeBytes: number, signal = new AbortController().signal) =>
    prepareHalfWeights(names, cache, {
      ...{ signal, begin: (bytes) => told.push(bytes), report: () => told.push('written') },
      freeBytes: async () => freeBytes,
    });
  const spare = 256 << 20;
  const refused = await prepare(spare + 3999).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'CACHE_NO_ROOM', details: { folder: cache } });
  const { message } = wordFault('CACHE_NO_ROOM', (refused as DanceError).details, 'en');
  expect(message).toContain(cache);
  expect(message).not.toContain('?');
  await expect(readdir(cache)).rejects.toThrow('ENOENT');
  expect(told).toEqual([]);

  await expect(prepare(1e9, AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
  await halfWeights(names[0], cache);
  told.length = 0;
  await prepare(spare + 2000);
  expect(told).toEqual([2000, 'written']);
  // With all there, no room is needed.
  await prepare(0);
  expect(told).toEqual([2000, 'written']);
});
