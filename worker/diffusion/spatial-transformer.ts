import type { GraphBuilder, Value } from '../onnx/graph-builder.ts';
import { groupNorm, layerNorm, linear } from '../onnx/layers.ts';
import { add, attention } from '../onnx/operations.ts';
import { feedForward } from './feed-forward.ts';
import { toPicture, toTokens } from './tokens.ts';

/** Heads of every attention in Stable Diffusion 1.5; its configuration calls the number attention_head_dim. */
export const UNET_HEADS = 8;

const NORM = { groups: 32, epsilon: 1e-6 } as const;

export interface TransformerParts {
  /** normed: [frame, token, channel], behind the first norm; gives what is added to the tokens. */
  selfAttention(normed: Value, key: string): Value;
  /** tokens: before the second norm; gives what is added to them, for one token or for all. */
  crossAttention(tokens: Value, key: string): Value;
}

/** Attention of a picture's places among themselves, then to a context, then a feed-forward layer; each added.
 *  x: [frame, channel, y, x]. Source: Rombach et al. 2022, appendix E.2.1. */
export function spatialTransformer(
  graph: GraphBuilder,
  x: Value,
  key: string,
  parts: TransformerParts,
): Value {
  const channels = x.shape[1];
  const block = `${key}.transformer_blocks.0`;
  const normed = toTokens(graph, groupNorm(graph, x, `${key}.norm`, NORM));
  let tokens = linear(graph, normed, `${key}.proj_in`, channels, { convolution: true });
  const first = layerNorm(graph, tokens, `${block}.norm1`);
  tokens = add(graph, tokens, parts.selfAttention(first, `${block}.attn1`));
  tokens = add(graph, tokens, parts.crossAttention(tokens, block));
  const third = layerNorm(graph, tokens, `${block}.norm3`);
  tokens = add(graph, tokens, feedForward(graph, third, `${block}.ff`));
  const out = linear(graph, tokens, `${key}.proj_out`, channels, { convolution: true });
  return add(graph, x, toPicture(graph, out, x.shape));
}

/** Query, key and value of tokens, [frame, token, channel]; without biases. */
export function projectTokens(graph: GraphBuilder, tokens: Value, key: string) {
  const [query, keys, values] = ['to_q', 'to_k', 'to_v'].map((name) =>
    linear(graph, tokens, `${key}.${name}`, tokens.shape[2], { bias: false }),
  );
  return { query, keys, values };
}

/** Plain self-attention. tokens: [frame, token, channel]. */
export function selfAttention(graph: GraphBuilder, tokens: Value, key: string): Value {
  const { query, keys, values } = projectTokens(graph, tokens, key);
  const attended = attention(graph, query, keys, values, UNET_HEADS);
  return linear(graph, attended, `${key}.to_out.0`, tokens.shape[2]);
}
