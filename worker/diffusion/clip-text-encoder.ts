import type { GraphBuilder, Value } from '../onnx/graph-builder.ts';
import { layerNorm } from '../onnx/layers.ts';
import { add, pickRows, quickGelu } from '../onnx/operations.ts';
import { clipLayers } from './clip-layers.ts';

/** CLIP's text encoder as Stable Diffusion uses it: numbers of tokens, [sentence, token], to what they mean in their
 *  sentence, [sentence, token, channel], behind the last norm.
 *  heads: 12 in ViT-L/14, the one number that its weights do not tell.
 *  Source: Radford et al. 2021, section 2.4; Rombach et al. 2022, section 3.3. */
export function clipTextEncoder(graph: GraphBuilder, tokens: Value, heads = 12): Value {
  const embeddings = 'text_model.embeddings';
  const words = `${embeddings}.token_embedding.weight`;
  const [vocabulary, channels] = graph.weights.shapeOf('CLIP text', words);
  const table = graph.weight('CLIP text', words, [vocabulary, channels]);
  const embedded = pickRows(graph, table, tokens);
  const placeKey = `${embeddings}.position_embedding.weight`;
  const places = graph.weight('CLIP text', placeKey, [tokens.shape[1], channels]);
  const hidden = clipLayers(graph, add(graph, embedded, places), {
    root: 'text_model.encoder.layers',
    heads,
    activation: quickGelu,
    causal: true,
  });
  return layerNorm(graph, hidden, 'text_model.final_layer_norm');
}
