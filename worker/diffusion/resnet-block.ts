import type { GraphBuilder, Value } from '../onnx/graph-builder.ts';
import { conv2d, groupNorm, linear } from '../onnx/layers.ts';
import { add, reshape, silu } from '../onnx/operations.ts';

export interface ResnetNorm {
  readonly groups: number;
  readonly epsilon: number;
}

/** Residual block: twice norm, SiLU and a 3×3 convolution, the time added between. x: [frame, channel, y, x].
 *  Its number of channels is the checkpoint's. time: SiLU of the time embedding, [1, channel].
 *  Source: Ho et al. 2020, appendix B; diffusers, ResnetBlock2D. */
export function resnetBlock(
  graph: GraphBuilder,
  x: Value,
  key: string,
  norm: ResnetNorm,
  time: Value | null = null,
): Value {
  const [channels] = graph.weights.shapeOf('resnet', `${key}.conv1.weight`);
  const first = silu(graph, groupNorm(graph, x, `${key}.norm1`, norm));
  let hidden = conv2d(graph, first, `${key}.conv1`, channels);
  if (time) {
    const shift = linear(graph, time, `${key}.time_emb_proj`, channels);
    hidden = add(graph, hidden, reshape(graph, shift, [1, channels, 1, 1]));
  }
  const second = silu(graph, groupNorm(graph, hidden, `${key}.norm2`, norm));
  hidden = conv2d(graph, second, `${key}.conv2`, channels);
  const pointwise = { kernel: 1, padding: 0 };
  const residual =
    x.shape[1] === channels ? x : conv2d(graph, x, `${key}.conv_shortcut`, channels, pointwise);
  return add(graph, residual, hidden);
}
