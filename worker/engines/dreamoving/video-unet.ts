import { motionModule } from '../../diffusion/motion-module.ts';
import { timeEmbedding } from '../../diffusion/time-embedding.ts';
import { UNET_NORM, type UnetFeatures, unet } from '../../diffusion/unet.ts';
import type { GraphBuilder, Value } from '../../onnx/graph-builder.ts';
import { conv2d, groupNorm } from '../../onnx/layers.ts';
import { silu } from '../../onnx/operations.ts';
import { contentTransformer } from './content-attention.ts';
import type { ContentMemory } from './content-memory.ts';

export interface VideoInputs {
  /** Noisy latents of a window of frames, [frame, 4, y, x]. */
  readonly latents: Value;
  /** timeWaves of the step, [1, channel]. */
  readonly time: Value;
  /** By the transformer's key. */
  readonly memory: ReadonlyMap<string, ContentMemory>;
  /** What ControlNet adds. */
  readonly control: UnetFeatures | null;
}

/** Stable Diffusion's UNet with motion modules: what the noise is, for a window of frames; first to the negative prompt
 *  without a face, then to the prompt with it, [2·frame, 4, y, x]. Both halves are one until the first attention
 *  tells them apart.
 *  Source: Feng et al. 2023 (DreaMoving), figure 2; Guo et al. 2023 (AnimateDiff), section 4.2; Ho and Salimans 2022
 *  for the two halves. */
export function videoUnet(graph: GraphBuilder, inputs: VideoInputs): Value {
  const { latents, time, memory, control } = inputs;
  const [frames, latentChannels] = latents.shape;
  const [channels] = graph.weights.shapeOf('UNet', 'conv_in.weight');
  const end = unet(
    graph,
    conv2d(graph, latents, 'conv_in', channels),
    {
      time: timeEmbedding(graph, time),
      attention: (x, key) => contentTransformer(graph, x, key, frames, memory),
      motion: (x, key) => motionModule(graph, x, key, frames),
    },
    control,
  );
  const normed = silu(graph, groupNorm(graph, end, 'conv_norm_out', UNET_NORM));
  return conv2d(graph, normed, 'conv_out', latentChannels);
}
