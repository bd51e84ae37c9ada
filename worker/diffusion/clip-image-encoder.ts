import type { GraphBuilder, Value } from '../onnx/graph-builder.ts';
import { conv2d, layerNorm, linear } from '../onnx/layers.ts';
import { add, attention, concat, quickGelu, reshape, takeFirst } from '../onnx/operations.ts';
import { toTokens } from './tokens.ts';

/** CLIP's image encoder: a normalised picture, [1, 3, 224, 224], to its embedding, [1, channel], not of unit length.
 *  heads: 16 in ViT-L/14, the one number that its weights do not tell.
 *  Source: Radford et al. 2021, section 2.4; Dosovitskiy et al. 2021, figure 1. */
export function clipImageEncoder(graph: GraphBuilder, picture: Value, heads = 16): Value {
  const embeddings = 'vision_model.embeddings';
  const patches = `${embeddings}.patch_embedding`;
  const [channels, , , kernel] = graph.weights.shapeOf('CLIP', `${patches}.weight`);
  const options = { kernel, stride: kernel, padding: 0, bias: false };
  const tokens = toTokens(graph, conv2d(graph, picture, patches, channels, options));
  const whole = [1, 1, channels];
  const classToken = graph.weight('CLIP', `${embeddings}.class_embedding`, [channels], whole);
  const all = concat(graph, [classToken, tokens], 1);
  const places = graph.weight(
    'CLIP',
    `${embeddings}.position_embedding.weight`,
    all.shape.slice(1),
    all.shape,
  );
  let x = layerNorm(graph, add(graph, all, places), 'vision_model.pre_layrnorm');
  for (let i = 0; graph.weights.has(`${layer(i)}.layer_norm1.weight`); i++) {
    x = encoderLayer(graph, x, layer(i), heads);
  }
  const pooled = reshape(graph, takeFirst(graph, x, 1, 1), [1, channels]);
  const normed = layerNorm(graph, pooled, 'vision_model.post_layernorm');
  const [size] = graph.weights.shapeOf('CLIP', 'visual_projection.weight');
  return linear(graph, normed, 'visual_projection', size, { bias: false });
}

const layer = (i: number) => `vision_model.encoder.layers.${i}`;

/** x: [1, token, channel]. */
function encoderLayer(graph: GraphBuilder, x: Value, key: string, heads: number): Value {
  const channels = x.shape[2];
  const normed = layerNorm(graph, x, `${key}.layer_norm1`);
  const [query, keys, values] = ['q_proj', 'k_proj', 'v_proj'].map((name) =>
    linear(graph, normed, `${key}.self_attn.${name}`, channels),
  );
  const attended = attention(graph, query, keys, values, heads);
  const hidden = add(graph, x, linear(graph, attended, `${key}.self_attn.out_proj`, channels));
  const [wide] = graph.weights.shapeOf('CLIP', `${key}.mlp.fc1.weight`);
  const inner = linear(
    graph,
    layerNorm(graph, hidden, `${key}.layer_norm2`),
    `${key}.mlp.fc1`,
    wide,
  );
  return add(graph, hidden, linear(graph, quickGelu(graph, inner), `${key}.mlp.fc2`, channels));
}
