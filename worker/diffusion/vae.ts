import type { GraphBuilder, Value } from '../onnx/graph-builder.ts';
import { conv2d, groupNorm, linear } from '../onnx/layers.ts';
import { add, attention, doubleSize, padEnds, silu, takeFirst } from '../onnx/operations.ts';
import { resnetBlock } from './resnet-block.ts';
import { toPicture, toTokens } from './tokens.ts';

/** Latents of the diffusion are the VAE's times this. Source: Rombach et al. 2022, appendix G. */
export const LATENT_SCALE = 0.18215;

const LATENT_CHANNELS = 4;
const POINTWISE = { kernel: 1, padding: 0 };
const EPSILON = 1e-6;

/** A picture in -1..1, [frame, 3, y, x], to the mean of its latents, [frame, 4, y/8, x/8], not yet scaled.
 *  groups: of all norms, 32 in every public VAE.
 *  Source: Rombach et al. 2022 (latent diffusion), appendix E; diffusers, AutoencoderKL. */
export function vaeEncoder(graph: GraphBuilder, picture: Value, groups = 32): Value {
  const norm = { groups, epsilon: EPSILON };
  const { weights } = graph;
  let x = conv2d(graph, picture, 'encoder.conv_in', widthOf(graph, 'encoder.conv_in'));
  for (let level = 0; weights.has(`encoder.down_blocks.${level}.resnets.0.norm1.weight`); level++) {
    const block = `encoder.down_blocks.${level}`;
    x = resnets(graph, x, block, norm);
    const halving = `${block}.downsamplers.0.conv`;
    if (weights.has(`${halving}.weight`)) {
      const padded = padEnds(graph, x, 1);
      x = conv2d(graph, padded, halving, x.shape[1], { stride: 2, padding: 0 });
    }
  }
  x = middle(graph, x, 'encoder.mid_block', norm);
  x = silu(graph, groupNorm(graph, x, 'encoder.conv_norm_out', norm));
  x = conv2d(graph, x, 'encoder.conv_out', 2 * LATENT_CHANNELS);
  const moments = conv2d(graph, x, 'quant_conv', 2 * LATENT_CHANNELS, POINTWISE);
  return takeFirst(graph, moments, LATENT_CHANNELS, 1);
}

/** Latents, no longer scaled, [frame, 4, y, x], to pictures in -1..1 or a little beyond, [frame, 3, 8y, 8x]. */
export function vaeDecoder(graph: GraphBuilder, latents: Value, groups = 32): Value {
  const norm = { groups, epsilon: EPSILON };
  const { weights } = graph;
  let x = conv2d(graph, latents, 'post_quant_conv', LATENT_CHANNELS, POINTWISE);
  x = conv2d(graph, x, 'decoder.conv_in', widthOf(graph, 'decoder.conv_in'));
  x = middle(graph, x, 'decoder.mid_block', norm);
  for (let level = 0; weights.has(`decoder.up_blocks.${level}.resnets.0.norm1.weight`); level++) {
    const block = `decoder.up_blocks.${level}`;
    x = resnets(graph, x, block, norm);
    const doubling = `${block}.upsamplers.0.conv`;
    if (weights.has(`${doubling}.weight`)) {
      x = conv2d(graph, doubleSize(graph, x), doubling, x.shape[1]);
    }
  }
  x = silu(graph, groupNorm(graph, x, 'decoder.conv_norm_out', norm));
  return conv2d(graph, x, 'decoder.conv_out', 3);
}

/** The key under which a network here knows a VAE's weight: older files name the attention's differently. */
export function renameVaeKey(key: string): string {
  const old = { query: 'to_q', key: 'to_k', value: 'to_v', proj_attn: 'to_out.0' } as const;
  return key.replace(
    /(mid_block\.attentions\.0\.)(query|key|value|proj_attn)\./,
    (_, start: string, name: keyof typeof old) => `${start}${old[name]}.`,
  );
}

type Norm = Parameters<typeof resnetBlock>[3];

function resnets(graph: GraphBuilder, x: Value, block: string, norm: Norm): Value {
  let hidden = x;
  for (let i = 0; graph.weights.has(`${block}.resnets.${i}.norm1.weight`); i++) {
    hidden = resnetBlock(graph, hidden, `${block}.resnets.${i}`, norm);
  }
  return hidden;
}

function middle(graph: GraphBuilder, x: Value, block: string, norm: Norm): Value {
  const first = resnetBlock(graph, x, `${block}.resnets.0`, norm);
  const attended = selfAttention(graph, first, `${block}.attentions.0`, norm);
  return resnetBlock(graph, attended, `${block}.resnets.1`, norm);
}

/** Of every pixel with every other, one head. */
function selfAttention(graph: GraphBuilder, x: Value, key: string, norm: Norm): Value {
  const channels = x.shape[1];
  const tokens = toTokens(graph, groupNorm(graph, x, `${key}.group_norm`, norm));
  const [query, keys, values] = ['to_q', 'to_k', 'to_v'].map((name) =>
    linear(graph, tokens, `${key}.${name}`, channels),
  );
  const attended = attention(graph, query, keys, values, 1);
  const out = linear(graph, attended, `${key}.to_out.0`, channels);
  return add(graph, x, toPicture(graph, out, x.shape));
}

function widthOf(graph: GraphBuilder, key: string): number {
  return graph.weights.shapeOf('VAE', `${key}.weight`)[0];
}
