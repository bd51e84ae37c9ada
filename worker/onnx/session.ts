// First, because the library looks at its loading.
import './no-telemetry.ts';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { loadTranscription, type ModelSource, remakeTranscription } from './model-cache.ts';

const LOG_ERRORS_ONLY = 3;

export interface SessionOptions {
  readonly threads: number;
  /** The graph comes from optimizeGraph. */
  readonly optimized?: boolean;
}

export interface FloatTensor {
  readonly data: Float32Array;
  readonly shape: readonly number[];
}

/** A loaded network, float32 in and out. */
export interface Session {
  /** Blocks this thread while it computes. inputs and the result go by the graph's own names. */
  run(inputs: Readonly<Record<string, FloatTensor>>): Promise<Record<string, Float32Array>>;
  release(): Promise<void>;
}

/** Loads the bytes of an .onnx file.
 *  @throws Error when they are not a graph that can be run */
export async function openSession(onnx: Uint8Array, options: SessionOptions): Promise<Session> {
  const session = await InferenceSession.create(onnx, {
    executionProviders: ['cpu'],
    intraOpNumThreads: options.threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: options.optimized ? 'disabled' : 'all',
    logSeverityLevel: LOG_ERRORS_ONLY,
    // Threads that spin while they wait take the core from whoever else computes.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  });
  return {
    async run(inputs) {
      const feeds = Object.fromEntries(
        Object.entries(inputs).map(([name, { data, shape }]) => [
          name,
          new Tensor('float32', data, shape),
        ]),
      );
      const results = await session.run(feeds);
      return Object.fromEntries(
        Object.entries(results).map(([name, { data }]) => {
          if (!(data instanceof Float32Array)) throw new Error(`${name} is not float32`);
          return [name, data];
        }),
      );
    },
    release: () => session.release(),
  };
}

/** A session of a TFLite network through its cached transcription; a damaged cache is remade.
 *  @throws DanceError MODEL_MISSING when the TFLite file is absent or damaged itself */
export async function openTfliteSession(
  source: ModelSource,
  cacheDir: string,
  options: SessionOptions,
): Promise<Session> {
  const { onnx, whole } = await loadTranscription(source, cacheDir);
  const optimized = { ...options, optimized: true };
  const opened = await openSession(onnx, optimized).catch(() => null);
  if (opened && (await whole)) return opened;
  await opened?.release();
  const remade = await remakeTranscription(source, cacheDir);
  return openSession(remade.onnx, optimized);
}
