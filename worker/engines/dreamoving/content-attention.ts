import {
  selfAttention,
  spatialTransformer,
  UNET_HEADS,
} from '../../diffusion/spatial-transformer.ts';
import type { GraphBuilder, Value } from '../../onnx/graph-builder.ts';
import { layerNorm, linear } from '../../onnx/layers.ts';
import { add, attention, cycleFirst, reshape } from '../../onnx/operations.ts';
import type { ContentMemory, KeysAndValues } from './content-memory.ts';

/** A spatial transformer that attends to a sentence, and to a face beside it. x: [frame, channel, y, x], of one half or
 *  of both; gives both, [2·frame, channel, y, x]. frames: of a half.
 *  Source: Feng et al. 2023 (DreaMoving), section 3.3, the content guider: text plus α times the face, for the
 *  same queries. */
export function contentTransformer(
  graph: GraphBuilder,
  x: Value,
  key: string,
  frames: number,
  memory: ReadonlyMap<string, ContentMemory>,
): Value {
  const remembered = memory.get(key);
  if (!remembered) throw new RangeError(`nothing is remembered for ${key}`);
  return spatialTransformer(graph, cycleFirst(graph, x, 2 * frames), key, {
    selfAttention: (normed, attn) => selfAttention(graph, normed, attn),
    crossAttention: (tokens, block) => attendToContent(graph, tokens, block, remembered),
  });
}

function attendToContent(
  graph: GraphBuilder,
  tokens: Value,
  block: string,
  { text, face }: ContentMemory,
): Value {
  const [all, count, channels] = tokens.shape;
  const attn = `${block}.attn2`;
  const normed = layerNorm(graph, tokens, `${block}.norm2`);
  const query = linear(graph, normed, `${attn}.to_q`, channels, { bias: false });
  // All frames of a half see the same content, so all their places stand in one row.
  const [halves] = text.keys.shape;
  const row = reshape(graph, query, [halves, (all / halves) * count, channels]);
  const attend = ({ keys, values }: KeysAndValues) =>
    attention(graph, row, keys, values, UNET_HEADS);
  const seen = face ? add(graph, attend(text), attend(face)) : attend(text);
  return linear(graph, reshape(graph, seen, tokens.shape), `${attn}.to_out.0`, channels);
}
