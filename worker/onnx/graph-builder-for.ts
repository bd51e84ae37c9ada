import type { Provider } from '../../core/job/provider.ts';
import { CudaGraphBuilder } from './cuda-graph-builder.ts';
import { GraphBuilder } from './graph-builder.ts';
import type { Weights } from './weights.ts';

/** Builds networks of the operators that suit a provider, in the precision that suits it. */
export function graphBuilderFor(provider: Provider, weights: Weights): GraphBuilder {
  return provider === 'cuda' ? new CudaGraphBuilder(weights) : new GraphBuilder(weights);
}
