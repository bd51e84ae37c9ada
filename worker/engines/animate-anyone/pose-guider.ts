import { conditionEmbedding, conditionScale } from '../../diffusion/condition-embedding.ts';
import type { PoseNetwork } from '../../diffusion/pose-features.ts';
import type { GraphBuilder, Value } from '../../onnx/graph-builder.ts';
import type { Weights } from '../../onnx/weights.ts';

const MODULE = 'Pose Guider';

/** Pose Guider: pictures of the pose, [frame, 3, y, x], RGB in 0..1, to what is added to the denoising UNet's first
 *  features. Source: Hu et al. 2023 (Animate Anyone), section 3.2. */
export function poseGuider(graph: GraphBuilder, pictures: Value): Value {
  return conditionEmbedding(graph, pictures, MODULE);
}

/** folder: holds the weights. */
export function poseNetworkOf(weights: Weights, folder: string): PoseNetwork {
  const scale = conditionScale(weights, MODULE);
  return { module: MODULE, weights, folder, scale, embed: poseGuider };
}
