import { createHash, randomUUID, webcrypto } from 'node:crypto';
import { appendFile, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { DanceError } from '../../core/faults.ts';
import { optimizedFor, optimizeGraph } from './optimize-graph.ts';
import { TRANSCRIBER_VERSION } from './transcriber-version.ts';

const SAMPLE_COUNT = 64;
const SAMPLE_BYTES = 4096;
const DIGEST_BYTES = 32;

export interface ModelSource {
  /** The TFLite file. */
  readonly file: string;
  /** What the operator types to get it. */
  readonly remedy: string;
}

/** A transcribed model, optimized for this machine, and whether its bytes are those that were written. */
export interface CachedModel {
  readonly onnx: Uint8Array;
  /** Settles beside the caller's own work: hashing runs on another thread. */
  readonly whole: Promise<boolean>;
}

/** Reads the transcription of a TFLite file, making it first when the cache has none. One file per
 *  source, transcriber, runtime and processor; its last 32 bytes are the SHA-256 of the rest.
 *  @throws DanceError MODEL_MISSING when the source is absent or unreadable as TFLite */
export async function loadTranscription(
  source: ModelSource,
  cacheDir: string,
): Promise<CachedModel> {
  const cached = await readCached(await cachePath(source, cacheDir));
  return cached ?? remakeTranscription(source, cacheDir);
}

/** Transcribes anew and replaces what the cache holds; other processes see the old file or the new
 *  one, never a part. A cache that cannot be written is no fault: the model is used all the same.
 *  @throws DanceError MODEL_MISSING */
export async function remakeTranscription(
  source: ModelSource,
  cacheDir: string,
): Promise<CachedModel> {
  // Transcribing is rare, so its modules load only here.
  const { transcribeTflite } = await import('./transcribe-tflite.ts');
  const target = await cachePath(source, cacheDir);
  let graph: Uint8Array;
  try {
    graph = transcribeTflite(await readFile(source.file));
  } catch (cause) {
    throw modelMissing(source, cause);
  }
  return { onnx: await keepOptimized(graph, target), whole: Promise.resolve(true) };
}

/** Optimizes a graph and writes it to the cache; where that fails, the graph as it is will do. */
async function keepOptimized(graph: Uint8Array, target: string): Promise<Uint8Array> {
  const partial = `${target}.${randomUUID()}.part`;
  let onnx = graph;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    onnx = await optimizeGraph(graph, partial);
    await appendFile(partial, createHash('sha256').update(onnx).digest());
    await rename(partial, target);
  } catch {
    await rm(partial, { force: true }).catch(() => undefined);
  }
  return onnx;
}

async function readCached(file: string): Promise<CachedModel | null> {
  let bytes: Buffer<ArrayBuffer>;
  try {
    bytes = await readAtOnce(file);
  } catch {
    return null;
  }
  if (bytes.length <= DIGEST_BYTES) return null;
  const onnx = bytes.subarray(0, -DIGEST_BYTES);
  const expected = bytes.subarray(-DIGEST_BYTES);
  const whole = webcrypto.subtle
    .digest('SHA-256', onnx)
    .then((digest) => expected.equals(Buffer.from(digest)));
  return { onnx, whole };
}

/** node:fs/promises' readFile asks for half a megabyte at a time, which takes five times as long. */
async function readAtOnce(file: string): Promise<Buffer<ArrayBuffer>> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.allocUnsafeSlow(size);
    const { bytesRead } = await handle.read(bytes, 0, size, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Named after the source's size and samples spread over it, so that a changed source is noticed
 *  without hashing all of it at every start. */
async function cachePath(source: ModelSource, cacheDir: string): Promise<string> {
  const hash = createHash('sha256').update(optimizedFor);
  try {
    const handle = await open(source.file);
    try {
      const { size } = await handle.stat();
      hash.update(String(size));
      const sample = Buffer.alloc(SAMPLE_BYTES);
      for (let i = 0; i < SAMPLE_COUNT; i++) {
        const at = Math.floor((i * Math.max(0, size - SAMPLE_BYTES)) / (SAMPLE_COUNT - 1));
        const { bytesRead } = await handle.read(sample, 0, SAMPLE_BYTES, at);
        hash.update(sample.subarray(0, bytesRead));
      }
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw modelMissing(source, cause);
  }
  const stem = path.parse(source.file).name;
  const key = hash.digest('hex').slice(0, 16);
  return path.join(cacheDir, `${stem}-${key}-v${TRANSCRIBER_VERSION}.onnx`);
}

function modelMissing({ file, remedy }: ModelSource, cause: unknown): DanceError {
  return new DanceError('MODEL_MISSING', { model: path.basename(file), remedy }, { cause });
}
