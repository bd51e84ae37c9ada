import { DanceError } from '../../core/faults.ts';
import type { Provider } from '../../core/job/provider.ts';
import { CheckpointError } from './checkpoint-error.ts';
import type { GraphBuilder } from './graph-builder.ts';
import { graphBuilderFor } from './graph-builder-for.ts';
import { halveWeights } from './halve-weights.ts';
import { nowMs, tellNetwork } from './network-events.ts';
import { type OpenGraph, openGraph } from './open-graph.ts';
import type { FloatTensor, Session } from './session.ts';
import { WeightError, type Weights } from './weights.ts';
import { whyNot } from './why-not.ts';

/** What networks are computed with. */
export interface NetworkMachine {
  readonly threads: number;
  /** The processor, unless told. */
  readonly provider?: Provider;
  /** What is tried, in this order, when a network cannot be opened on the provider. */
  readonly fallbacks?: readonly Provider[];
  /** Told that a provider was left for the next one. */
  readonly onLeft?: (left: Provider, why: string, next: Provider) => void;
  /** Where CUDA's weights in half precision lie; without it they are narrowed whenever they are loaded. */
  readonly cacheDir?: string;
  readonly open?: OpenGraph;
}

export interface NetworkSource extends NetworkMachine {
  readonly weights: Weights;
  /** Holds the weights' files. */
  readonly folder: string;
}

/** Builds a graph and loads it; its weights stay in their files. For CUDA it is made of the runtime's own operators, in
 *  half precision. Where the provider does not take it, the next one is tried.
 *  @throws WeightError when the weights do not fit what is built; as halfWeights; what the last provider threw */
export async function openNetwork(
  source: NetworkSource,
  describe: (graph: GraphBuilder) => void,
): Promise<Session> {
  const { provider = 'cpu', fallbacks = [], onLeft } = source;
  try {
    return await openOn(provider, source, describe);
  } catch (error) {
    const [next, ...others] = fallbacks;
    if (next === undefined || isOfFiles(error)) throw error;
    onLeft?.(provider, whyNot(error), next);
    return await openNetwork({ ...source, provider: next, fallbacks: others }, describe);
  }
}

async function openOn(
  provider: Provider,
  { weights, folder, threads, cacheDir, open = openGraph }: NetworkSource,
  describe: (graph: GraphBuilder) => void,
): Promise<Session> {
  const isHalved = provider === 'cuda' && cacheDir !== undefined;
  const suited = isHalved ? await halveWeights(weights, cacheDir) : weights;
  const weightsFolder = isHalved ? cacheDir : folder;
  const startedMs = nowMs();
  const graph = graphBuilderFor(provider, suited);
  describe(graph);
  const built = graph.finish(weightsFolder);
  const outputs = built.outputs.map(({ name }) => name);
  tellNetwork('build', outputs, startedMs);
  return await open(built, { threads, provider, weightsFolder });
}

/** What is wrong with the weights' files is so for every provider. */
function isOfFiles(error: unknown): boolean {
  return (
    error instanceof DanceError || error instanceof CheckpointError || error instanceof WeightError
  );
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
