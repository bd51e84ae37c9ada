import { biasSplitGelu, canSplitGelu } from '../onnx/cuda-layers.ts';
import type { GraphBuilder, Value } from '../onnx/graph-builder.ts';
import { linear } from '../onnx/layers.ts';
import { gelu, multiply, split } from '../onnx/operations.ts';

/** Two linear layers, the first one gated: value·GELU(gate). x: [frame, token, channel].
 *  Source: Shazeer 2020 (GLU variants), GEGLU; the gate is the second half, as in diffusers. */
export function feedForward(graph: GraphBuilder, x: Value, key: string): Value {
  const channels = x.shape[2];
  if (canSplitGelu(graph, 8 * channels)) {
    const both = linear(graph, x, `${key}.net.0.proj`, 8 * channels, { bias: false });
    const bias = graph.weight('feed-forward', `${key}.net.0.proj.bias`, [8 * channels]);
    return linear(graph, biasSplitGelu(graph, both, bias), `${key}.net.2`, channels);
  }
  const wide = linear(graph, x, `${key}.net.0.proj`, 8 * channels);
  const [value, gate] = split(graph, wide, 2, 2);
  const gated = multiply(graph, value, gelu(graph, gate));
  return linear(graph, gated, `${key}.net.2`, channels);
}
