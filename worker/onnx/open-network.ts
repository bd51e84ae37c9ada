import type { Provider } from '../../core/job/provider.ts';
import { GraphBuilder } from './graph-builder.ts';
import { writeOnnx } from './onnx-graph.ts';
import { type FloatTensor, openSession, type Session } from './session.ts';
import type { Weights } from './weights.ts';

/** What networks are computed with. */
export interface NetworkMachine {
  readonly threads: number;
  /** The processor, unless told. */
  readonly provider?: Provider;
}

export interface NetworkSource extends NetworkMachine {
  readonly weights: Weights;
  /** Holds the weights' files. */
  readonly folder: string;
}

/** Builds a graph and loads it; its weights stay in their files.
 *  @throws WeightError when the weights do not fit what is built */
export async function openNetwork(
  { weights, folder, ...machine }: NetworkSource,
  describe: (graph: GraphBuilder) => void,
): Promise<Session> {
  const graph = new GraphBuilder(weights);
  describe(graph);
  return openSession(writeOnnx(graph.finish(folder)), { ...machine, weightsFolder: folder });
}

/** The same for a network that runs once: it is gone from memory afterwards. */
export async function runNetwork(
  source: NetworkSource,
  describe: (graph: GraphBuilder) => void,
  inputs: Readonly<Record<string, FloatTensor>>,
): Promise<Record<string, Float32Array>> {
  const session = await openNetwork(source, describe);
  try {
    return await session.run(inputs);
  } finally {
    await session.release();
  }
}
