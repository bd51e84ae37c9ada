import type { GraphBuilder, Value } from '../onnx/graph-builder.ts';
import { linear } from '../onnx/layers.ts';
import { reshape } from '../onnx/operations.ts';

/** Cross-attention to a context of one token, [1, size]: the softmax over one key is 1, so whatever the query, the
 *  result is the token's projected value. Gives it as one vector for all places, [1, 1, channel].
 *  Queries, keys and the norm before them have no effect; their weights are looked at, not read. */
export function oneTokenAttention(graph: GraphBuilder, token: Value, block: string): Value {
  const channels = noteIdleWeights(graph, block, token.shape[1]);
  const value = linear(graph, token, `${block}.attn2.to_v`, channels, { bias: false });
  const out = linear(graph, value, `${block}.attn2.to_out.0`, channels);
  return reshape(graph, out, [1, 1, channels]);
}

function noteIdleWeights(graph: GraphBuilder, block: string, size: number): number {
  const module = `one-token attention ${block}`;
  const [channels] = graph.weights.shapeOf(module, `${block}.norm2.weight`);
  graph.idleWeight(module, `${block}.norm2.weight`, [channels]);
  graph.idleWeight(module, `${block}.norm2.bias`, [channels]);
  graph.idleWeight(module, `${block}.attn2.to_q.weight`, [channels, channels]);
  graph.idleWeight(module, `${block}.attn2.to_k.weight`, [channels, size]);
  return channels;
}
