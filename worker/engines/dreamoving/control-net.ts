import { conditionEmbedding } from '../../diffusion/condition-embedding.ts';
import type { PoseNetwork } from '../../diffusion/pose-features.ts';
import { timeEmbedding } from '../../diffusion/time-embedding.ts';
import { type UnetFeatures, unetDown } from '../../diffusion/unet.ts';
import type { GraphBuilder, Value } from '../../onnx/graph-builder.ts';
import { conv2d } from '../../onnx/layers.ts';
import { add, multiply } from '../../onnx/operations.ts';
import type { Weights } from '../../onnx/weights.ts';
import { contentTransformer } from './content-attention.ts';
import type { ContentMemory } from './content-memory.ts';

/** What ControlNet's keys begin with where it shares a graph with the UNet. */
export const CONTROL_ROOT = 'control.';

/** Pictures of the pose to what is added to ControlNet's first features, once a clip. pictures: [frame, 3, y, x], RGB in
 *  0..1. Source: Zhang et al. 2023 (ControlNet), section 3.3. */
export function controlCondition(graph: GraphBuilder, pictures: Value): Value {
  const root = `${CONTROL_ROOT}controlnet_cond_embedding.`;
  return conditionEmbedding(graph, pictures, 'ControlNet', root);
}

/** weights: ControlNet's, with their root. folder: holds them. */
export function poseNetworkOf(weights: Weights, folder: string): PoseNetwork {
  return { module: 'ControlNet', weights, folder, scale: 1, embed: controlCondition };
}

export interface ControlInputs {
  /** [frame, 4, y, x]. */
  readonly latents: Value;
  /** timeWaves of the step, [1, channel]. */
  readonly time: Value;
  /** From controlCondition, [frame, channel, y, x]. */
  readonly pose: Value;
  /** Its own, of the text alone. */
  readonly memory: ReadonlyMap<string, ContentMemory>;
  /** How much the pose counts, 1 as trained. */
  readonly scale: number;
}

/** ControlNet: the way down of a second UNet that sees the pose, every frame by itself; what it adds to the skips and
 *  the middle of the first one. Until its first attention both halves are one, as in the first one.
 *  Source: Zhang et al. 2023 (ControlNet), section 3.2 and figure 3; Feng et al. 2023 (DreaMoving), section 3.2, whose
 *  motion blocks the public weights lack. */
export function controlNet(graph: GraphBuilder, inputs: ControlInputs): UnetFeatures {
  const { latents, time, pose, memory, scale } = inputs;
  const [frames] = latents.shape;
  const start = conv2d(graph, latents, `${CONTROL_ROOT}conv_in`, pose.shape[1]);
  const { skips, middle } = unetDown(
    graph,
    add(graph, start, pose),
    {
      time: timeEmbedding(graph, time, CONTROL_ROOT),
      attention: (x, key) => contentTransformer(graph, x, key, frames, memory),
    },
    CONTROL_ROOT,
  );
  const factor = graph.constant(Float32Array.of(scale), [1]);
  const release = (x: Value, key: string) => {
    const pointwise = { kernel: 1, padding: 0 };
    return multiply(
      graph,
      conv2d(graph, x, `${CONTROL_ROOT}${key}`, x.shape[1], pointwise),
      factor,
    );
  };
  return {
    skips: skips.map((skip, i) => release(skip, `controlnet_down_blocks.${i}`)),
    middle: release(middle, 'controlnet_mid_block'),
  };
}
