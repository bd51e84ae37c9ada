import { cudaConv, cudaGroupNorm } from './cuda-layers.ts';
import type { GraphBuilder, Value } from './graph-builder.ts';
import { reshape } from './operations.ts';
import { itemCount } from './stored-tensor.ts';

// What has weights: `<key>.weight` and `<key>.bias` of the checkpoint.

/** x: [frame, channel, y, x]; weight: [out, in, kernel, kernel]. 3×3 with padding 1 unless told. */
export function conv2d(
  graph: GraphBuilder,
  x: Value,
  key: string,
  channels: number,
  { kernel = 3, stride = 1, padding = 1, bias = true } = {},
): Value {
  const [frames, from, height, width] = x.shape;
  const module = `conv2d ${key}`;
  const weight = graph.weight(module, `${key}.weight`, [channels, from, kernel, kernel]);
  const biases = bias ? [graph.weight(module, `${key}.bias`, [channels])] : [];
  const sizeOf = (side: number) => Math.floor((side + 2 * padding - kernel) / stride) + 1;
  const shape = [frames, channels, sizeOf(height), sizeOf(width)];
  const attributes = {
    kernel_shape: [kernel, kernel],
    strides: [stride, stride],
    pads: [padding, padding, padding, padding],
  };
  if (graph.flavour === 'cuda') return cudaConv(graph, [x, weight, ...biases], shape, attributes);
  return graph.node('Conv', [x, weight, ...biases], shape, attributes);
}

/** Over the last axis of x; weight: [out, in], used as it is stored. stored: the weight's shape in the
 *  checkpoint where it is another, of as many items: a 1×1 convolution is the same thing. */
export function linear(
  graph: GraphBuilder,
  x: Value,
  key: string,
  channels: number,
  { bias = true, convolution = false } = {},
): Value {
  const from = x.shape.at(-1) ?? 1;
  const module = `linear ${key}`;
  const matrix = [channels, from];
  const stored = convolution ? [...matrix, 1, 1] : matrix;
  const weight = graph.weight(module, `${key}.weight`, stored, matrix);
  const biases = bias ? [graph.weight(module, `${key}.bias`, [channels])] : [];
  const rows = (itemCount(x.shape) ?? 0) / from;
  const flat = reshape(graph, x, [rows, from]);
  const product = graph.node('Gemm', [flat, weight, ...biases], [rows, channels], { transB: 1 });
  return reshape(graph, product, x.shape.with(-1, channels));
}

/** Every frame by itself. x: [frame, channel, y, x]. Source: Wu and He 2018. */
export function groupNorm(
  graph: GraphBuilder,
  x: Value,
  key: string,
  { groups, epsilon }: { readonly groups: number; readonly epsilon: number },
): Value {
  if (graph.flavour === 'cuda') return cudaGroupNorm(graph, x, key, { groups, epsilon });
  const [frames, channels, height, width] = x.shape;
  const module = `groupNorm ${key}`;
  // As instances of a group's items: that operator runs everywhere, GroupNormalization does not.
  const items = (channels / groups) * height * width;
  const grouped = reshape(graph, x, [frames, groups, items]);
  const one = graph.constant(new Float32Array(groups).fill(1), [groups]);
  const zero = graph.constant(new Float32Array(groups), [groups]);
  const normed = graph.node('InstanceNormalization', [grouped, one, zero], grouped.shape, {
    epsilon: { float: epsilon },
  });
  const back = reshape(graph, normed, x.shape);
  const scale = graph.weight(module, `${key}.weight`, [channels], [channels, 1, 1]);
  const shift = graph.weight(module, `${key}.bias`, [channels], [channels, 1, 1]);
  const scaled = graph.node('Mul', [back, scale], x.shape);
  return graph.node('Add', [scaled, shift], x.shape);
}

/** Over the last axis of x, epsilon 1e-5. Source: Ba et al. 2016. */
export function layerNorm(graph: GraphBuilder, x: Value, key: string): Value {
  const channels = x.shape.at(-1) ?? 1;
  const module = `layerNorm ${key}`;
  const scale = graph.weight(module, `${key}.weight`, [channels]);
  const shift = graph.weight(module, `${key}.bias`, [channels]);
  return graph.node('LayerNormalization', [x, scale, shift], x.shape, {
    axis: -1,
    epsilon: { float: 1e-5 },
  });
}
