import type { GraphBuilder, Value } from '../onnx/graph-builder.ts';
import { conv2d, layerNorm, linear } from '../onnx/layers.ts';
import { add, concat, gelu, quickGelu, reshape, takeFirst } from '../onnx/operations.ts';
import { clipLayers, countClipLayers } from './clip-layers.ts';
import { toTokens } from './tokens.ts';

const LAYERS = 'vision_model.encoder.layers';

/** CLIP's image encoder: a normalised picture, [1, 3, 224, 224], to its embedding, [1, channel], not of unit length.
 *  heads: 16 in ViT-L/14, the one number that its weights do not tell.
 *  Source: Radford et al. 2021, section 2.4; Dosovitskiy et al. 2021, figure 1. */
export function clipImageEncoder(graph: GraphBuilder, picture: Value, heads = 16): Value {
  const patches = embedPatches(graph, picture);
  const x = clipLayers(graph, patches, { root: LAYERS, heads, activation: quickGelu });
  const channels = x.shape[2];
  const pooled = reshape(graph, takeFirst(graph, x, 1, 1), [1, channels]);
  const normed = layerNorm(graph, pooled, 'vision_model.post_layernorm');
  const [size] = graph.weights.shapeOf('CLIP', 'visual_projection.weight');
  return linear(graph, normed, 'visual_projection', size, { bias: false });
}

/** The same of OpenCLIP's ViT-H/14, up to the layer before the last: its tokens, [1, 257, channel], as
 *  IP-Adapter takes them. heads: 16 in ViT-H/14.
 *  Source: Ye et al. 2023 (IP-Adapter), section 4.4, "fine-grained features"; tencent-ailab/IP-Adapter,
 *  ip_adapter.py, IPAdapterPlus. */
export function clipImageTokens(graph: GraphBuilder, picture: Value, heads = 16): Value {
  const patches = embedPatches(graph, picture);
  const count = countClipLayers(graph, LAYERS) - 1;
  return clipLayers(graph, patches, { root: LAYERS, heads, activation: gelu }, count);
}

/** Patches with their places, the class token before them, [1, token, channel]. */
function embedPatches(graph: GraphBuilder, picture: Value): Value {
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
  return layerNorm(graph, add(graph, all, places), 'vision_model.pre_layrnorm');
}
