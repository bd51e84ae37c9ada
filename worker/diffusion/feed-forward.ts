import type { GraphBuilder, Value } from '../onnx/graph-builder.ts';
import { linear } from '../onnx/layers.ts';
import { gelu, multiply, split } from '../onnx/operations.ts';

/** Two linear layers, the first one gated: value·GELU(gate). x: [frame, token, channel].
 *  Source: Shazeer 2020 (GLU variants), GEGLU; the gate is the second half, as in diffusers. */
export function feedForward(graph: GraphBuilder, x: Value, key: string): Value {
  const channels = x.shape[2];
  const wide = linear(graph, x, `${key}.net.0.proj`, 8 * channels);
  const [value, gate] = split(graph, wide, 2, 2);
  const gated = multiply(graph, value, gelu(graph, gate));
  return linear(graph, gated, `${key}.net.2`, channels);
}
