import type { GraphBuilder, Value } from '../onnx/graph-builder.ts';
import { reshape, transpose } from '../onnx/operations.ts';

/** [frame, channel, y, x] to [frame, token, channel], tokens row by row. */
export function toTokens(graph: GraphBuilder, x: Value): Value {
  const [frames, channels, height, width] = x.shape;
  return transpose(graph, reshape(graph, x, [frames, channels, height * width]), [0, 2, 1]);
}

/** [frame, token, channel] to the shape of a picture, [frame, channel, y, x]. */
export function toPicture(graph: GraphBuilder, tokens: Value, shape: readonly number[]): Value {
  return reshape(graph, transpose(graph, tokens, [0, 2, 1]), shape);
}
