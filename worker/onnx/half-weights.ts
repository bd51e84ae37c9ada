import { createHash, randomUUID } from 'node:crypto';
import { access, type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { DanceError } from '../../core/faults.ts';
import { type Checkpoint, openCheckpoint } from './checkpoint.ts';
import { CheckpointError } from './checkpoint-error.ts';
import { type FreeBytes, freeBytesAt } from './free-bytes.ts';
import { narrowToHalfFloats } from './half-float.ts';
import { sampleFile } from './sample-file.ts';
import { itemBytes, itemCount, readFloats, type StoredTensor } from './stored-tensor.ts';

/** Items that are read, narrowed and written at a time. */
const PART_ITEMS = 1 << 20;
const HEADER_ALIGNED_TO = 8;
/** Views may share what a checkpoint holds, and are written apart; what is written must stay near its size. */
const BEYOND_MOST_BYTES = 32 << 20;
/** Of what is written here; a change of it makes the cache anew. */
const VERSION = 1;
const SUFFIX = '-half.safetensors';
/** What a disk keeps free beside them. */
const SPARE_BYTES = 256 << 20;

/** A file that a process left half written is nobody's after this time. */
const ABANDONED_MS = 6 * 3_600_000;

/** A checkpoint's weights in half precision, for processors that compute in it: a .safetensors file in the cache, half
 *  as large, written when it is not there yet; then what the cache held of an earlier checkpoint in its place goes.
 *  Another process sees the whole file or none.
 *  @throws CheckpointError for a damaged checkpoint, and for a weight beyond half precision; DanceError CACHE_NO_ROOM
 *  when the disk becomes full */
export async function halfWeights(file: string, cacheDir: string): Promise<string> {
  const place = await placeOf(file, cacheDir);
  if (await isThere(place.target)) return place.target;
  try {
    await writeHalfWeights(file, place.target);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')) throw cause;
    throw await noRoom(cacheDir, await halfBytesOf(file), freeBytesAt);
  }
  await removeOutdated(place);
  return place.target;
}

/** Writes what the cache does not hold yet of several checkpoints, one after the other.
 *  begin: told of the bytes that will be written, when there are any; report: called as each file is there.
 *  @throws as halfWeights; DanceError CACHE_NO_ROOM before anything is written; signal.reason when aborted */
export async function prepareHalfWeights(
  files: readonly string[],
  cacheDir: string,
  {
    signal,
    begin,
    report,
    freeBytes = freeBytesAt,
  }: {
    readonly signal: AbortSignal;
    readonly begin: (bytes: number) => void;
    readonly report: () => void;
    readonly freeBytes?: FreeBytes;
  },
): Promise<void> {
  const missing: string[] = [];
  let neededBytes = 0;
  for (const file of files) {
    if (await isThere((await placeOf(file, cacheDir)).target)) continue;
    missing.push(file);
    neededBytes += await halfBytesOf(file);
  }
  if (missing.length === 0) return;
  if ((await freeBytes(cacheDir)) < neededBytes + SPARE_BYTES) {
    throw await noRoom(cacheDir, neededBytes, freeBytes);
  }
  begin(neededBytes);
  for (const file of missing) {
    signal.throwIfAborted();
    await halfWeights(file, cacheDir);
    report();
  }
}

interface Place {
  readonly target: string;
  /** Begins the names of all that the cache holds of this checkpoint. */
  readonly stem: string;
}

/** By the checkpoint's path, and by its content. */
async function placeOf(file: string, cacheDir: string): Promise<Place> {
  const where = createHash('sha256').update(path.resolve(file)).digest('hex').slice(0, 8);
  const content = createHash('sha256').update(`half ${VERSION}`);
  await sampleFile(file, content);
  const stem = `${path.parse(file).name}-${where}-`;
  const name = `${stem}${content.digest('hex').slice(0, 16)}${SUFFIX}`;
  return { target: path.join(cacheDir, name), stem };
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function removeOutdated({ target, stem }: Place): Promise<void> {
  const folder = path.dirname(target);
  for (const name of await readdir(folder)) {
    const other = path.join(folder, name);
    if (!name.startsWith(stem) || other === target) continue;
    const { mtimeMs } = await stat(other).catch(() => ({ mtimeMs: Date.now() }));
    // Another process may be writing just now.
    const isWritten = name.endsWith(SUFFIX);
    if (isWritten || Date.now() - mtimeMs > ABANDONED_MS) await rm(other, { force: true });
  }
}

async function noRoom(
  folder: string,
  neededBytes: number,
  freeBytes: FreeBytes,
): Promise<DanceError> {
  const [neededGigabytes, freeGigabytes] = [neededBytes / 1e9, (await freeBytes(folder)) / 1e9];
  return new DanceError('CACHE_NO_ROOM', { folder, neededGigabytes, freeGigabytes });
}

/** Of a checkpoint's weights in half precision. */
async function halfBytesOf(file: string): Promise<number> {
  const weights = [...(await openCheckpoint(file)).values()].filter(({ type }) => isFloat(type));
  return weights.reduce((sum, { shape }) => sum + itemBytes.float16 * (itemCount(shape) ?? 0), 0);
}

async function writeHalfWeights(file: string, target: string): Promise<void> {
  if ((await halfBytesOf(file)) > (await stat(file)).size + BEYOND_MOST_BYTES) {
    throw new CheckpointError(file, 'its tensors show more than it holds');
  }
  await mkdir(path.dirname(target), { recursive: true });
  const partial = `${target}.${randomUUID()}.part`;
  try {
    const handle = await open(partial, 'wx');
    try {
      await writeTensors(await openCheckpoint(file), handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, target);
  } catch (cause) {
    await rm(partial, { force: true });
    throw cause;
  }
}

/** Source: huggingface.co/docs/safetensors, "Format" (2026-11). */
async function writeTensors(checkpoint: Checkpoint, handle: FileHandle): Promise<void> {
  const weights = [...checkpoint].filter(([, { type }]) => isFloat(type));
  let end = 0;
  const entries = weights.map(([key, { shape }]) => {
    const begin = end;
    end += itemBytes.float16 * (itemCount(shape) ?? 0);
    return [key, { dtype: 'F16', shape, data_offsets: [begin, end] }] as const;
  });
  const text = Buffer.from(JSON.stringify(Object.fromEntries(entries)), 'utf8');
  const padding = (HEADER_ALIGNED_TO - (text.length % HEADER_ALIGNED_TO)) % HEADER_ALIGNED_TO;
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length + padding));
  await handle.write(Buffer.concat([length, text, Buffer.alloc(padding, ' ')]));
  for (const [key, tensor] of weights) {
    for (const part of partsOf(tensor)) {
      const halves = narrowToHalfFloats(await readFloats(part));
      if (!halves) throw new CheckpointError(tensor.file, `${key} is beyond half precision`);
      await handle.write(halves);
    }
  }
}

/** Pieces of a tensor, one after the other in C order; a strided one is a single piece. */
function partsOf(tensor: StoredTensor): StoredTensor[] {
  const { shape, strides, type, offsetBytes } = tensor;
  if (strides) return [tensor];
  const count = itemCount(shape) ?? 0;
  return Array.from({ length: Math.ceil(count / PART_ITEMS) }, (_, i) => ({
    ...tensor,
    shape: [Math.min(PART_ITEMS, count - i * PART_ITEMS)],
    offsetBytes: offsetBytes + i * PART_ITEMS * itemBytes[type],
  }));
}

function isFloat(type: StoredTensor['type']): boolean {
  return type === 'float32' || type === 'float16' || type === 'bfloat16' || type === 'float64';
}
