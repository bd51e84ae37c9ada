import type { GraphBuilder, Value } from '../../onnx/graph-builder.ts';
import { layerNorm, linear } from '../../onnx/layers.ts';
import { add, attention, concat, gelu, split } from '../../onnx/operations.ts';

const ROOT = 'image_proj';

/** IP-Adapter's resampler: all tokens of a picture of the face, [1, token, channel], to the few that stand beside a
 *  sentence's, [1, 16, size]. They are learned questions, which attend to the picture and to themselves.
 *  heads: 12 in ip-adapter-plus-face_sd15, the one number that its weights do not tell.
 *  Source: Ye et al. 2023 (IP-Adapter), section 4.4; Alayrac et al. 2022 (Flamingo), section 2.1 and figure 5. */
export function resampler(graph: GraphBuilder, picture: Value, heads = 12): Value {
  const shapeOf = (key: string) => graph.weights.shapeOf('resampler', `${ROOT}.${key}`);
  const [, count, channels] = shapeOf('latents');
  const seen = linear(graph, picture, `${ROOT}.proj_in`, channels);
  let questions = graph.weight('resampler', `${ROOT}.latents`, [1, count, channels]);
  for (let i = 0; graph.weights.has(`${ROOT}.layers.${i}.0.norm1.weight`); i++) {
    const key = `${ROOT}.layers.${i}`;
    questions = add(graph, questions, askPicture(graph, questions, seen, `${key}.0`, heads));
    questions = add(graph, questions, think(graph, questions, `${key}.1`));
  }
  const [size] = shapeOf('proj_out.weight');
  const tokens = linear(graph, questions, `${ROOT}.proj_out`, size);
  return layerNorm(graph, tokens, `${ROOT}.norm_out`);
}

function askPicture(
  graph: GraphBuilder,
  questions: Value,
  seen: Value,
  key: string,
  heads: number,
): Value {
  const own = layerNorm(graph, questions, `${key}.norm2`);
  const all = concat(graph, [layerNorm(graph, seen, `${key}.norm1`), own], 1);
  const [inner] = graph.weights.shapeOf('resampler', `${key}.to_q.weight`);
  const query = linear(graph, own, `${key}.to_q`, inner, { bias: false });
  const both = linear(graph, all, `${key}.to_kv`, 2 * inner, { bias: false });
  const [keys, values] = split(graph, both, 2, 2);
  const attended = attention(graph, query, keys, values, heads);
  return linear(graph, attended, `${key}.to_out`, questions.shape[2], { bias: false });
}

function think(graph: GraphBuilder, questions: Value, key: string): Value {
  const [wide, channels] = graph.weights.shapeOf('resampler', `${key}.1.weight`);
  const normed = layerNorm(graph, questions, `${key}.0`);
  const inner = linear(graph, normed, `${key}.1`, wide, { bias: false });
  return linear(graph, gelu(graph, inner), `${key}.3`, channels, { bias: false });
}
