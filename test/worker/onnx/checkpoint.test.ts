import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCheckpoint } from '../../../worker/onnx/checkpoint.ts';
import { CheckpointError } from '../../../worker/onnx/checkpoint-error.ts';
import { readBytes, readFloats } from '../../../worker/onnx/stored-tensor.ts';
import { loadWeights } from '../../../worker/onnx/weights.ts';
import { createChance } from '../../soak/chance.ts';
import { damage, readWholes } from './damage.ts';
import { pickle, writeSafetensors, writeTorchZip, writeZip } from './tiny-checkpoint.ts';

const formats = fileURLToPath(new URL('../../golden/torch-formats', import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'checkpoint-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function open(bytes: Buffer) {
  const file = path.join(folder, 'tiny.bin');
  await writeFile(file, bytes);
  return openCheckpoint(file);
}

async function refusal(bytes: Buffer): Promise<string> {
  const error = await open(bytes).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CheckpointError);
  return error instanceof CheckpointError ? error.message : '';
}

describe('what torch.save writes', async () => {
  const files = (await readdir(formats)).filter((name) => /[.](pth|ckpt)$/.test(name));
  test.each(files)('%s: every tensor as torch itself reads it', async (name) => {
    const found = await openCheckpoint(path.join(formats, name));
    const expected = await openCheckpoint(path.join(formats, `${name}.expected.safetensors`));
    const index = JSON.parse(await readFile(path.join(formats, 'index.json'), 'utf8'));
    const { tensors } = index.find(({ file }: { file: string }) => file === name);
    for (const [key, tensor] of expected) {
      const ours = found.get(key)!;
      expect([key, ours.shape, ours.type]).toEqual([key, tensor.shape, tensors[key].dtype]);
      const [read, type] = [tensor.type === 'float32' ? readFloats : readBytes, tensor.type];
      expect([type, await read(ours)]).toEqual([type, await read(tensor)]);
    }
    const whole = expected.size === found.size || name === 'wrapped_state_dict.ckpt';
    expect(whole, 'no tensor too many').toBe(true);
  });

  test('zip64 entries and directory', async () => {
    const file = writeTorchZip(pickle.holding(pickle.tensor({})), { zip64: true });
    const { w } = Object.fromEntries(await open(file));
    expect(await readFloats(w)).toEqual(Float32Array.of(0, 1, 2, 3, 4, 5));
  });

  test('the format before torch 1.6 is refused by name', async () => {
    const old = await readFile(path.join(formats, 'legacy_not_zip.bin'));
    expect(await refusal(old)).toContain('tiny.bin: saved in the format of torch before 1.6');
  });
});

describe('hostile pickles', () => {
  const run = pickle.call(
    pickle.global('os', 'system'),
    pickle.tuple(pickle.text('touch /tmp/ran')),
  );
  const nameless = Buffer.from('(t\x81', 'latin1');
  const many = Buffer.alloc(300_000, '}');
  const shared = { items: 6, strides: [0, 0] };
  const ones = new Array<number>(17).fill(1);
  test.each([
    ['a call of the system', run, 'wants os.system'],
    ['a builtin', pickle.global('builtins', 'eval'), 'wants builtins.eval'],
    ['a class of torch', pickle.global('torch', 'device'), 'wants torch.device'],
    ['an object made without a call', nameless, 'an operation 0x81'],
    ['a call of a dict', pickle.call(pickle.dict, pickle.tuple()), 'makes a call'],
    ['state on a number', Buffer.from('K\x01}b', 'latin1'), 'is no dict'],
    ['an item of nothing', Buffer.from('h\x63', 'latin1'), 'takes what is not there'],
    ['objects without end', many, 'too many objects'],
    ['a text beyond the end', Buffer.from('X\xff\xff\xff\x7f', 'latin1'), 'cut off'],
    ['a tensor beyond its storage', pickle.tensor({ offset: 1 }), 'beyond its storage'],
    ['a stride beyond', pickle.tensor({ strides: [4, 1] }), 'beyond its storage'],
    ['repeats without end', pickle.tensor({ ...shared, shape: [3e5, 3] }), 'beyond its storage'],
    ['uncountable', pickle.tensor({ ...shared, shape: [2 ** 40, 2 ** 40] }), 'beyond its storage'],
    ['a negative offset', pickle.tensor({ offset: -4 }), 'without shape'],
    ['strides of another rank', pickle.tensor({ strides: [1] }), 'without shape'],
    ['more axes than any weight', pickle.tensor({ shape: ones, strides: ones }), 'without shape'],
    ['another storage', pickle.tensor({ storage: '../../0' }), 'is missing'],
    ['another size', pickle.tensor({ items: 7 }), 'has 24 bytes'],
  ])('%s', async (_, value, why) => {
    expect(await refusal(writeTorchZip(pickle.holding(value)))).toContain(why);
  });

  test('a file of many small repeats stays what it is: repeats up to one MiB are read', async () => {
    const value = pickle.tensor({ ...shared, shape: [8e4, 3] });
    const { w } = Object.fromEntries(await open(writeTorchZip(pickle.holding(value))));
    expect((await readFloats(w)).length).toBe(240_000);
  });

  test('no tensors, no dict, another protocol', async () => {
    const bare = Buffer.concat([pickle.start, pickle.number(1), pickle.stop]);
    expect(await refusal(writeTorchZip(bare))).toContain('not a dict');
    expect(await refusal(writeTorchZip(pickle.holding(pickle.number(1))))).toContain('no tensors');
    expect(await refusal(writeTorchZip(Buffer.from([0x80, 4, 0x2e])))).toContain('protocol 2');
  });
});

describe('hostile zip files', () => {
  const honest = pickle.holding(pickle.tensor({}));
  test.each([
    ['compressed', { method: 8 }, 'data.pkl is compressed'],
    ['encrypted', { flags: 1 }, 'data.pkl is encrypted'],
    ['entries over each other', { extraBytes: 24 }, 'overlaps'],
    ['entries beyond the end', { extraBytes: 2 ** 31 }, 'cut off'],
  ])('%s', async (_, flaws, why) => {
    expect(await refusal(writeTorchZip(honest, flaws))).toContain(why);
  });

  test('two of a name; two pickles; big-endian', async () => {
    const file = ['tiny/data.pkl', honest] as const;
    expect(await refusal(writeZip([file, file]))).toContain('twice');
    expect(await refusal(writeZip([file, ['b/data.pkl', honest]]))).toContain('2 data.pkl');
    const order = ['tiny/byteorder', Buffer.from('big')] as const;
    expect(await refusal(writeZip([file, order]))).toContain('little-endian');
  });

  test('cut off anywhere, it is refused', async () => {
    const whole = writeTorchZip(honest);
    for (let bytes = 0; bytes < whole.length; bytes += 7) await refusal(whole.subarray(0, bytes));
  });
});

describe('hostile safetensors', () => {
  const entry = (begin: number, end: number, shape = [(end - begin) / 4], dtype = 'F32') => ({
    dtype,
    shape,
    data_offsets: [begin, end],
  });
  test.each([
    ['overlap', { a: entry(0, 8), b: entry(4, 12) }, 12, 'b overlaps'],
    ['hole', { a: entry(0, 4), b: entry(8, 12) }, 12, 'b leaves a hole'],
    ['rest', { a: entry(0, 4) }, 8, 'its tensors end'],
    ['beyond the end', { a: entry(0, 16) }, 8, 'a is cut off'],
    ['shape and bytes disagree', { a: entry(0, 8, [3]) }, 8, 'does not take the bytes'],
    ['overflowing shape', { a: entry(0, 8, [2 ** 40, 2 ** 40]) }, 8, 'does not take the bytes'],
    ['backwards', { a: entry(8, 0, [2]) }, 8, 'does not take the bytes'],
    ['negative', { a: entry(-8, 0, [2]) }, 8, 'no data_offsets'],
    ['fractions', { a: entry(0, 8, [0.5, 4]) }, 8, 'no shape'],
    ['unknown type', { a: entry(0, 8, [8], 'F8_E4M3') }, 8, 'F8_E4M3'],
    ['inherited type', { a: entry(0, 8, [8], 'toString') }, 8, 'toString'],
    ['no entry', { a: 7 }, 8, 'undefined'],
    ['no JSON', '{"a":', 8, 'not JSON'],
    ['no header', '', 8, 'neither'],
  ])('%s', async (_, header, dataBytes, why) => {
    expect(await refusal(writeSafetensors(header, dataBytes))).toContain(why);
  });

  test('a header that is no UTF-8', async () => {
    const bytes = writeSafetensors({ ab: entry(0, 4) }, 4);
    bytes[10] = 0xff;
    expect(await refusal(bytes)).toContain('not JSON');
  });

  test('a header that claims to be longer than the file, or than any', async () => {
    const bytes = writeSafetensors({ a: entry(0, 4) }, 4);
    bytes.writeBigUInt64LE(1000n);
    expect(await refusal(bytes)).toContain('cut off');
    bytes.writeBigUInt64LE(2n ** 63n);
    expect(await refusal(bytes)).toContain('too long');
  });

  test('metadata, an empty tensor and a name like a prototype are taken as they are', async () => {
    const header = `{"__metadata__":{"a":"b"},"__proto__":${JSON.stringify(entry(0, 8))},"e":${JSON.stringify(entry(8, 8))}}`;
    const tensors = await open(writeSafetensors(header, 8));
    expect([...tensors.keys()].sort()).toEqual(['__proto__', 'e']);
    expect(await readFloats(tensors.get('__proto__')!)).toEqual(Float32Array.of(0, 1));
  });
});

test('what is neither is refused', async () => {
  expect(await refusal(Buffer.from('GIF89a and so on and on'))).toContain('neither');
  expect(await refusal(Buffer.alloc(0))).toContain('too short');
});

test('views that show a file again and again are refused before they fill memory', async () => {
  const view = pickle.tensor({ strides: [0, 0], shape: [512, 512] });
  const entries = Array.from({ length: 40 }, (_, i) => [pickle.text(`w${i}`), view, pickle.set]);
  const dict = Buffer.concat([pickle.start, pickle.dict, ...entries.flat(), pickle.stop]);
  const file = path.join(folder, 'views.pth');
  await writeFile(file, writeTorchZip(dict));
  expect((await openCheckpoint(file)).size).toBe(40);
  await expect(loadWeights([file])).rejects.toThrow(
    'views.pth: its tensors show more than it holds',
  );
  await expect(loadWeights([file], (key) => (key < 'w2' ? key : null))).resolves.toBeTruthy();
});

test('hundreds of damaged files: each is read or refused, none takes memory', async () => {
  const wholes = await readWholes();
  const chance = createChance(7);
  const file = path.join(folder, 'damaged.bin');
  let refused = 0;
  for (let round = 0; round < 400; round++) {
    await writeFile(file, damage(wholes, round, chance));
    const before = process.memoryUsage();
    try {
      await loadWeights([file]);
    } catch (error) {
      expect(error).toBeInstanceOf(CheckpointError);
      refused++;
    }
    const after = process.memoryUsage();
    const grown = after.heapUsed + after.external - before.heapUsed - before.external;
    expect(grown).toBeLessThan(64 << 20);
  }
  expect(refused).toBeGreaterThan(200);
  expect(refused).toBeLessThan(400);
});
