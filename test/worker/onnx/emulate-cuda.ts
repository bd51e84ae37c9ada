import type { OnnxGraph } from '../../../worker/onnx/onnx-graph.ts';
import { type OpenGraph, openGraph } from '../../../worker/onnx/open-graph.ts';
import type { SessionOptions } from '../../../worker/onnx/session.ts';
import { writeOutCuda } from './write-out-cuda.ts';

/** What was asked of the runtime. */
export interface OpenedGraph {
  readonly provider: SessionOptions['provider'];
  readonly operators: ReadonlySet<string>;
  /** Of the weights that stay in their files. */
  readonly locations: readonly string[];
  readonly types: ReadonlySet<string>;
  readonly folder: string | undefined;
}

/** A runtime whose CUDA is the processor, with CUDA's own operators written out. refuses: graphs that it does not take
 *  for CUDA. */
export function emulateCuda(refuses: (graph: OnnxGraph) => boolean = () => false) {
  const opened: OpenedGraph[] = [];
  const open: OpenGraph = async (graph, options) => {
    const kept = graph.constants.filter((constant) => 'location' in constant);
    opened.push({
      provider: options.provider,
      operators: new Set(graph.nodes.map(({ operator }) => operator)),
      locations: [...new Set(kept.map(({ location }) => location))],
      types: new Set(kept.map(({ type }) => type)),
      folder: options.weightsFolder,
    });
    if (options.provider !== 'cuda') return await openGraph(graph, options);
    if (refuses(graph)) throw new Error('no kernel');
    return await openGraph(writeOutCuda(graph), { ...options, provider: 'cpu' });
  };
  return { open, opened };
}
