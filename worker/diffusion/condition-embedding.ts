import type { GraphBuilder, Value } from '../onnx/graph-builder.ts';
import { conv2d } from '../onnx/layers.ts';
import { silu } from '../onnx/operations.ts';
import type { Weights } from '../onnx/weights.ts';

const PAPER_KERNEL = 4;

/** How much larger than the clip the pictures have to be, so that their features have the size of the latents. */
export function conditionScale(weights: Weights, module: string): number {
  return isPapers(weights, module, '') ? 2 : 1;
}

function isPapers(weights: Weights, module: string, root: string): boolean {
  return weights.shapeOf(module, `${root}conv_in.weight`)[3] === PAPER_KERNEL;
}

/** Pictures of what a UNet is told to draw to what is added to its first features. pictures: [frame, 3, y, x], RGB in
 *  0..1. Widths, kernels and number of convolutions are the checkpoint's. root: what its keys begin with.
 *  Kernels of 3×3, every second one halving the size, end at an eighth; four of 4×4, each halving, as Animate
 *  Anyone words it, at a sixteenth, so these want pictures of twice the clip's size.
 *  Source: Zhang et al. 2023 (ControlNet), section 3.3; Hu et al. 2023 (Animate Anyone), section 3.2. */
export function conditionEmbedding(
  graph: GraphBuilder,
  pictures: Value,
  module: string,
  root = '',
): Value {
  const shapeOf = (key: string) => graph.weights.shapeOf(module, `${key}.weight`);
  const [width, , , kernel] = shapeOf(`${root}conv_in`);
  const halving = isPapers(graph.weights, module, root);
  const first = { kernel, stride: halving ? 2 : 1 };
  let x = silu(graph, conv2d(graph, pictures, `${root}conv_in`, width, first));
  for (let i = 0; graph.weights.has(`${root}blocks.${i}.weight`); i++) {
    const key = `${root}blocks.${i}`;
    const stride = halving || i % 2 === 1 ? 2 : 1;
    x = silu(graph, conv2d(graph, x, key, shapeOf(key)[0], { kernel, stride }));
  }
  const [out, , , last] = shapeOf(`${root}conv_out`);
  return conv2d(graph, x, `${root}conv_out`, out, { kernel: last, padding: last >> 1 });
}
