import { createHash, randomUUID } from 'node:crypto';
import { appendFile, type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { DanceError } from '../../core/faults.ts';
import { optimizedFor, optimizeGraph } from './optimize-graph.ts';
import { sampleFile } from './sample-file.ts';
import { TRANSCRIBER_VERSION } from './transcriber-version.ts';

const DIGEST_BYTES = 32;
/** Read at once: smaller parts take up to five times as long. */
const PART_BYTES = 8 << 20;

export interface ModelSource {
  /** The TFLite file. */
  readonly file: string;
  /** What the operator types to get it. */
  readonly remedy: string;
}

/** The transcription of a TFLite file, optimized for this machine; made first when the cache has none that is
 *  whole. One file per source, transcriber, runtime and processor; its last 32 bytes are the SHA-256 of the rest.
 *  @throws DanceError MODEL_MISSING when the source is absent or unreadable as TFLite */
export async function loadTranscription(
  source: ModelSource,
  cacheDir: string,
): Promise<Uint8Array> {
  const cached = await readCached(await cachePath(source, cacheDir));
  return cached ?? remakeTranscription(source, cacheDir);
}

/** Transcribes anew and replaces what the cache holds; other processes see the old file or the new
 *  one, never a part. A cache that cannot be written is no fault: the model is used all the same.
 *  @throws DanceError MODEL_MISSING */
export async function remakeTranscription(
  source: ModelSource,
  cacheDir: string,
): Promise<Uint8Array> {
  // Transcribing is rare, so its modules load only here.
  const { transcribeTflite } = await import('./transcribe-tflite.ts');
  const target = await cachePath(source, cacheDir);
  let graph: Uint8Array;
  try {
    graph = transcribeTflite(await readFile(source.file));
  } catch (cause) {
    throw modelMissing(source, cause);
  }
  return keepOptimized(graph, target);
}

/** Optimizes a graph and writes it to the cache; where that fails, the graph as it is will do. */
async function keepOptimized(graph: Uint8Array, target: string): Promise<Uint8Array> {
  const partial = `${target}.${randomUUID()}.part`;
  let optimized = graph;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    optimized = await optimizeGraph(graph, partial);
    await appendFile(partial, createHash('sha256').update(optimized).digest());
    await rename(partial, target);
  } catch {
    await rm(partial, { force: true }).catch(() => undefined);
  }
  return optimized;
}

/** Null when there is no such file, or not as it was written. */
async function readCached(file: string): Promise<Uint8Array | null> {
  const handle = await open(file).catch(() => null);
  try {
    return handle && (await readWhole(handle));
  } catch {
    return null;
  } finally {
    await handle?.close();
  }
}

async function readWhole(handle: FileHandle): Promise<Uint8Array | null> {
  const length = (await handle.stat()).size - DIGEST_BYTES;
  if (length <= 0) return null;
  const bytes = Buffer.allocUnsafeSlow(length + DIGEST_BYTES);
  const read = (from: number) =>
    handle.read(bytes, from, Math.min(PART_BYTES, bytes.length - from), from);
  const hash = createHash('sha256');
  let next = read(0);
  for (let from = 0; from < length; ) {
    const { bytesRead } = await next;
    if (bytesRead === 0) return null;
    const to = from + bytesRead;
    // Hashed while the next part is read.
    next = read(to);
    hash.update(bytes.subarray(from, Math.min(to, length)));
    from = to;
  }
  await next;
  return hash.digest().equals(bytes.subarray(length)) ? bytes.subarray(0, length) : null;
}

/** Named after the source's size and samples spread over it, so that a changed source is noticed
 *  without hashing all of it at every start. */
async function cachePath(source: ModelSource, cacheDir: string): Promise<string> {
  const hash = createHash('sha256').update(optimizedFor);
  try {
    await sampleFile(source.file, hash);
  } catch (cause) {
    throw modelMissing(source, cause);
  }
  const stem = path.parse(source.file).name;
  const key = hash.digest('hex').slice(0, 16);
  return path.join(cacheDir, `${stem}-${key}-v${TRANSCRIBER_VERSION}.ort`);
}

function modelMissing({ file, remedy }: ModelSource, cause: unknown): DanceError {
  return new DanceError('MODEL_MISSING', { model: path.basename(file), remedy }, { cause });
}
