import type { GraphBuilder, Value } from '../../onnx/graph-builder.ts';
import { conv2d } from '../../onnx/layers.ts';
import { silu } from '../../onnx/operations.ts';
import type { Weights } from '../../onnx/weights.ts';

const PAPER_KERNEL = 4;

/** How much larger than the clip its pictures have to be, so that its features have the size of the latents. */
export function pictureScale(weights: Weights): number {
  return isPapers(weights) ? 2 : 1;
}

function isPapers(weights: Weights): boolean {
  return weights.shapeOf('Pose Guider', 'conv_in.weight')[3] === PAPER_KERNEL;
}

/** Pose Guider: pictures of the pose to what is added to the denoising UNet's first features. pictures: [frame, 3,
 *  y, x], RGB in 0..1. Widths, kernels and number of convolutions are the checkpoint's.
 *  Kernels of 3×3, every second one halving the size, end at an eighth; the paper's four of 4×4, each halving,
 *  at a sixteenth, so these want pictures of twice the clip's size.
 *  Source: Hu et al. 2023 (Animate Anyone), section 3.2; Zhang et al. 2023 (ControlNet), section 3.3. */
export function poseGuider(graph: GraphBuilder, pictures: Value): Value {
  const widthOf = (key: string) => graph.weights.shapeOf('Pose Guider', `${key}.weight`)[0];
  const [, , , kernel] = graph.weights.shapeOf('Pose Guider', 'conv_in.weight');
  const halving = isPapers(graph.weights);
  const first = { kernel, stride: halving ? 2 : 1 };
  let x = silu(graph, conv2d(graph, pictures, 'conv_in', widthOf('conv_in'), first));
  for (let i = 0; graph.weights.has(`blocks.${i}.weight`); i++) {
    const key = `blocks.${i}`;
    const stride = halving || i % 2 === 1 ? 2 : 1;
    x = silu(graph, conv2d(graph, x, key, widthOf(key), { kernel, stride }));
  }
  const [, , , last] = graph.weights.shapeOf('Pose Guider', 'conv_out.weight');
  return conv2d(graph, x, 'conv_out', widthOf('conv_out'), { kernel: last, padding: last >> 1 });
}
