// First, because the library looks at its loading.
import './no-telemetry.ts';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Provider } from '../../core/job/provider.ts';
import { loadTranscription, type ModelSource, remakeTranscription } from './model-cache.ts';
import { nowMs, tellNetwork } from './network-events.ts';

const LOG_ERRORS_ONLY = 3;

export interface SessionOptions {
  readonly threads: number;
  /** The processor, unless told. What it has no operator for, the processor computes. */
  readonly provider?: Provider;
  /** The graph comes from optimizeGraph. */
  readonly optimized?: boolean;
  /** Where the files lie that the graph reads its weights from. */
  readonly weightsFolder?: string;
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

/** The bytes that a session reads its constants from live as long as it does. */
const bytesOf = new WeakMap<InferenceSession, Uint8Array>();

/** Loads the bytes of an .onnx file, or what optimizeGraph made of it; they must not change afterwards.
 *  @throws Error when they are not a graph that can be run */
export async function openSession(graph: Uint8Array, options: SessionOptions): Promise<Session> {
  const { threads, optimized, weightsFolder, provider = 'cpu' } = options;
  const loadedFromMs = nowMs();
  const session = await InferenceSession.create(graph, {
    // Alone: beside another one, a provider that is not there is left out without a word.
    executionProviders: [provider],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // With 'all', the weights of convolutions are laid out anew in memory and no longer read in place.
    graphOptimizationLevel: optimized ? 'disabled' : weightsFolder ? 'extended' : 'all',
    logSeverityLevel: LOG_ERRORS_ONLY,
    // Kept from run to run, the memory of a large network's values is twice what a run needs, and no time is saved.
    ...(weightsFolder &&
      provider === 'cpu' && { enableCpuMemArena: false, enableMemPattern: false }),
    extra: {
      session: {
        // Threads that spin while they wait take the core from whoever else computes.
        intra_op: { allow_spinning: '0' },
        use_ort_model_bytes_directly: '1',
        use_ort_model_bytes_for_initializers: '1',
        ...(weightsFolder && {
          model_external_initializers_file_folder_path: weightsFolder,
          // Packing copies the weights of matrix products.
          disable_prepacking: '1',
        }),
      },
    },
  });
  bytesOf.set(session, graph);
  tellNetwork('load', session.outputNames, loadedFromMs);
  return {
    async run(inputs) {
      const feeds = Object.fromEntries(
        Object.entries(inputs).map(([name, { data, shape }]) => [
          name,
          new Tensor('float32', data, shape),
        ]),
      );
      const startedMs = nowMs();
      const results = await session.run(feeds);
      tellNetwork('run', session.outputNames, startedMs);
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
  const optimized = { ...options, optimized: true };
  const cached = await loadTranscription(source, cacheDir);
  const opened = await openSession(cached, optimized).catch(() => null);
  return opened ?? openSession(await remakeTranscription(source, cacheDir), optimized);
}
