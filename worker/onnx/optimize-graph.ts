// First, because the library looks at its loading.
import './no-telemetry.ts';
import { readFile } from 'node:fs/promises';
import { arch, cpus } from 'node:os';
import { env, InferenceSession } from 'onnxruntime-node';

const LOG_ERRORS_ONLY = 3;

/** What an optimized graph belongs to: its operators and the layout of its constants are chosen for one
 *  processor and one version of the runtime. */
export const optimizedFor = [env.versions.node, arch(), cpus()[0]?.model].join(' ');

/** The graph as the runtime makes it before running: operators fused, constants folded and laid out, in the
 *  runtime's own format. Opening it takes a fraction of the time: constants are used where they lie.
 *  file: where the runtime may write it; the caller removes it.
 *  @throws Error when the bytes are not a graph that can be run, or the file cannot be written */
export async function optimizeGraph(onnx: Uint8Array, file: string): Promise<Uint8Array> {
  const session = await InferenceSession.create(onnx, {
    executionProviders: ['cpu'],
    graphOptimizationLevel: 'all',
    optimizedModelFilePath: file,
    logSeverityLevel: LOG_ERRORS_ONLY,
    extra: { session: { save_model_format: 'ORT' } },
  });
  await session.release();
  return readFile(file);
}
