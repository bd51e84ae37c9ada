import type { GraphBuilder, Value } from './graph-builder.ts';
import type { OnnxAttributes } from './onnx-graph.ts';
import { transpose } from './operations.ts';

// The runtime's own operators for CUDA, which work with channels last. A picture is turned before and turned back
// behind each of them; where two turns meet the runtime takes both away.
// Source: onnxruntime, core/graph/contrib_ops/diffusion_defs.cc; transformers/fusion_nhwc_conv.py for the weights.

const LAST = [0, 2, 3, 1] as const;
const BACK = [0, 3, 1, 2] as const;

/** inputs: x [frame, channel, y, x], weight [out, in, kernel, kernel], perhaps a bias. shape: of the result. */
export function cudaConv(
  graph: GraphBuilder,
  [x, weight, ...biases]: readonly Value[],
  [frames, channels, height, width]: readonly number[],
  attributes: OnnxAttributes,
): Value {
  const inputs = [transpose(graph, x, LAST), transpose(graph, weight, LAST), ...biases];
  const shape = [frames, height, width, channels];
  return transpose(graph, graph.runtimeNode('NhwcConv', inputs, shape, attributes), BACK);
}

/** x: [frame, channel, y, x]. Scale and shift are float32 whatever x is. */
export function cudaGroupNorm(
  graph: GraphBuilder,
  x: Value,
  key: string,
  { groups, epsilon }: { readonly groups: number; readonly epsilon: number },
): Value {
  const channels = [x.shape[1]];
  const module = `groupNorm ${key}`;
  const [scale, shift] = ['weight', 'bias'].map((part) =>
    graph.weight(module, `${key}.${part}`, channels, channels, 'float32'),
  );
  const turned = transpose(graph, x, LAST);
  const normed = graph.runtimeNode('GroupNorm', [turned, scale, shift], turned.shape, {
    groups,
    epsilon: { float: epsilon },
    activation: 0,
    channels_last: 1,
  });
  return transpose(graph, normed, BACK);
}

/** The widths that its kernel has. Source: onnxruntime, contrib_ops/cuda/diffusion/bias_split_gelu.cc. */
const SPLIT_GELU_WIDTHS: readonly number[] = [2560, 5120, 10_240];

export function canSplitGelu(graph: GraphBuilder, width: number): boolean {
  return graph.flavour === 'cuda' && SPLIT_GELU_WIDTHS.includes(width);
}

/** Adds the bias and gates the first half of the channels by the second: value·GELU(gate). x: [frame, token, 2C]. */
export function biasSplitGelu(graph: GraphBuilder, x: Value, bias: Value): Value {
  const half = x.shape.with(-1, x.shape[2] / 2);
  return graph.runtimeNode('BiasSplitGelu', [x, bias], half);
}
