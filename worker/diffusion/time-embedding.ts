import type { GraphBuilder, Value } from '../onnx/graph-builder.ts';
import { linear } from '../onnx/layers.ts';
import { silu } from '../onnx/operations.ts';

const LONGEST_PERIOD = 10_000;

/** A time step as cosines and then sines of falling frequencies, [1, size].
 *  Source: Vaswani et al. 2017, section 3.5; Stable Diffusion puts the cosines first. */
export function timeWaves(timestep: number, size: number): Float32Array {
  const half = size / 2;
  return Float32Array.from({ length: size }, (_, i) => {
    const phase = timestep * LONGEST_PERIOD ** (-(i % half) / half);
    return i < half ? Math.cos(phase) : Math.sin(phase);
  });
}

/** waves: [1, channel]. Gives SiLU of the embedding, [1, 4·channel], as all residual blocks take it.
 *  root: what its keys begin with. */
export function timeEmbedding(graph: GraphBuilder, waves: Value, root = ''): Value {
  const key = `${root}time_embedding`;
  const [size] = graph.weights.shapeOf('time embedding', `${key}.linear_1.weight`);
  const inner = silu(graph, linear(graph, waves, `${key}.linear_1`, size));
  return silu(graph, linear(graph, inner, `${key}.linear_2`, size));
}
