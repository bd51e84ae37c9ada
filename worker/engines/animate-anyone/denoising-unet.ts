import { motionModule } from '../../diffusion/motion-module.ts';
import {
  projectTokens,
  spatialTransformer,
  UNET_HEADS,
} from '../../diffusion/spatial-transformer.ts';
import { timeEmbedding } from '../../diffusion/time-embedding.ts';
import { UNET_NORM, unet } from '../../diffusion/unet.ts';
import type { GraphBuilder, Value } from '../../onnx/graph-builder.ts';
import { conv2d, groupNorm, linear } from '../../onnx/layers.ts';
import {
  add,
  attention,
  concat,
  cycleFirst,
  repeatFirst,
  silu,
  split,
} from '../../onnx/operations.ts';
import type { ReferenceMemory } from './reference-memory.ts';

export interface DenoisingInputs {
  /** Noisy latents of a window of frames, [frame, 4, y, x]. */
  readonly latents: Value;
  /** timeWaves of the step, [1, channel]. */
  readonly time: Value;
  /** What the Pose Guider made of the window's pictures, [frame, channel, y, x]. */
  readonly pose: Value;
  /** By the transformer's key. */
  readonly memory: ReadonlyMap<string, ReferenceMemory>;
}

/** Denoising UNet: what the noise is, in terms of v, for a window of frames; first as if there were no picture of the
 *  person, then with it, [2·frame, 4, y, x]. Both halves are one until the first attention tells them apart.
 *  Source: Hu et al. 2023 (Animate Anyone), section 3.2, figure 2; Ho and Salimans 2022 for the two halves. */
export function denoisingUnet(graph: GraphBuilder, inputs: DenoisingInputs): Value {
  const { latents, time, pose, memory } = inputs;
  const [frames, latentChannels] = latents.shape;
  const [channels] = graph.weights.shapeOf('denoising UNet', 'conv_in.weight');
  const start = add(graph, conv2d(graph, latents, 'conv_in', channels), pose);

  const end = unet(graph, start, {
    time: timeEmbedding(graph, time),
    attention: (x, key) => {
      const halves = cycleFirst(graph, x, 2 * frames);
      const remembered = memory.get(key);
      if (!remembered) throw new RangeError(`nothing is remembered for ${key}`);
      return spatialTransformer(graph, halves, key, {
        selfAttention: (normed, attn) => joinedAttention(graph, normed, attn, remembered),
        crossAttention: (_, block) => contextOfHalves(graph, block, frames, remembered),
      });
    },
    motion: (x, key) => motionModule(graph, x, key, frames),
  });

  const normed = silu(graph, groupNorm(graph, end, 'conv_norm_out', UNET_NORM));
  return conv2d(graph, normed, 'conv_out', latentChannels);
}

/** Self-attention in which the half with a picture attends to the reference's tokens beside its own. The paper joins
 *  both along the width and keeps the first half of the result: that is, only own tokens ask. */
function joinedAttention(
  graph: GraphBuilder,
  normed: Value,
  key: string,
  { keys, values }: ReferenceMemory,
): Value {
  const own = projectTokens(graph, normed, key);
  const [query, ownKeys, ownValues] = [own.query, own.keys, own.values].map((value) =>
    split(graph, value, 2, 0),
  );
  const frames = normed.shape[0] / 2;
  const join = (mine: Value, reference: Value) =>
    concat(graph, [mine, repeatFirst(graph, reference, frames)], 1);
  const without = attention(graph, query[0], ownKeys[0], ownValues[0], UNET_HEADS);
  const joinedKeys = join(ownKeys[1], keys);
  const within = attention(graph, query[1], joinedKeys, join(ownValues[1], values), UNET_HEADS);
  const both = concat(graph, [without, within], 0);
  return linear(graph, both, `${key}.to_out.0`, normed.shape[2]);
}

/** What cross-attention adds, [2·frame, 1, channel]: to an embedding of zeros, its bias alone. */
function contextOfHalves(
  graph: GraphBuilder,
  block: string,
  frames: number,
  { context }: ReferenceMemory,
): Value {
  const channels = context.shape[2];
  const key = `${block}.attn2.to_out.0.bias`;
  const bias = graph.weight('denoising UNet', key, [channels], context.shape);
  return concat(
    graph,
    [bias, context].map((half) => repeatFirst(graph, half, frames)),
    0,
  );
}
