import { createHash, randomUUID } from 'node:crypto';
import { access, type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Checkpoint, openCheckpoint } from './checkpoint.ts';
import { CheckpointError } from './checkpoint-error.ts';
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

/** A checkpoint's weights in half precision, for processors that compute in it: a .safetensors file in the cache, half
 *  as large, written when it is not there yet. Another process sees the whole file or none.
 *  @throws CheckpointError for a damaged checkpoint, and for a weight beyond half precision */
export async function halfWeights(file: string, cacheDir: string): Promise<string> {
  const hash = createHash('sha256').update(`half ${VERSION}`);
  await sampleFile(file, hash);
  const key = hash.digest('hex').slice(0, 16);
  const target = path.join(cacheDir, `${path.parse(file).name}-${key}-half.safetensors`);
  const there = await access(target).then(
    () => true,
    () => false,
  );
  if (!there) await writeHalfWeights(file, target);
  return target;
}

async function writeHalfWeights(file: string, target: string): Promise<void> {
  const checkpoint = await openCheckpoint(file);
  const counts = [...checkpoint.values()].map(({ shape }) => itemCount(shape) ?? 0);
  const writtenBytes = itemBytes.float16 * counts.reduce((sum, count) => sum + count, 0);
  if (writtenBytes > (await stat(file)).size + BEYOND_MOST_BYTES) {
    throw new CheckpointError(file, 'its tensors show more than it holds');
  }
  await mkdir(path.dirname(target), { recursive: true });
  const partial = `${target}.${randomUUID()}.part`;
  try {
    const handle = await open(partial, 'wx');
    try {
      await writeTensors(checkpoint, handle);
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
