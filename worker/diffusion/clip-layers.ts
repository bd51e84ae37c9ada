import type { GraphBuilder, Value } from '../onnx/graph-builder.ts';
import { layerNorm, linear } from '../onnx/layers.ts';
import { add, attention } from '../onnx/operations.ts';

export interface ClipLayers {
  /** What their keys begin with, up to their numbers. */
  readonly root: string;
  /** The one number that their weights do not tell. */
  readonly heads: number;
  readonly activation: (graph: GraphBuilder, x: Value) => Value;
  /** A token attends to none behind it. */
  readonly causal?: boolean;
}

/** How many layers the checkpoint has. */
export function countClipLayers(graph: GraphBuilder, root: string): number {
  let count = 0;
  while (graph.weights.has(`${root}.${count}.layer_norm1.weight`)) count++;
  return count;
}

/** The first layers of one of CLIP's transformers, all of them unless told. x: [batch, token, channel].
 *  Source: Radford et al. 2021, section 2.4; Radford et al. 2019 (GPT-2), section 2.3, for the norms' place. */
export function clipLayers(
  graph: GraphBuilder,
  x: Value,
  layers: ClipLayers,
  count = countClipLayers(graph, layers.root),
): Value {
  let hidden = x;
  for (let i = 0; i < count; i++) hidden = layer(graph, hidden, `${layers.root}.${i}`, layers);
  return hidden;
}

function layer(graph: GraphBuilder, x: Value, key: string, layers: ClipLayers): Value {
  const { heads, activation, causal } = layers;
  const channels = x.shape[2];
  const normed = layerNorm(graph, x, `${key}.layer_norm1`);
  const [query, keys, values] = ['q_proj', 'k_proj', 'v_proj'].map((name) =>
    linear(graph, normed, `${key}.self_attn.${name}`, channels),
  );
  const attended = attention(graph, query, keys, values, heads, { causal });
  const hidden = add(graph, x, linear(graph, attended, `${key}.self_attn.out_proj`, channels));
  const [wide] = graph.weights.shapeOf('CLIP', `${key}.mlp.fc1.weight`);
  const second = layerNorm(graph, hidden, `${key}.layer_norm2`);
  const inner = activation(graph, linear(graph, second, `${key}.mlp.fc1`, wide));
  return add(graph, hidden, linear(graph, inner, `${key}.mlp.fc2`, channels));
}
