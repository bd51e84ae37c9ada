import { oneTokenAttention } from '../../diffusion/one-token-attention.ts';
import { selfAttention, spatialTransformer } from '../../diffusion/spatial-transformer.ts';
import { timeEmbedding, timeWaves } from '../../diffusion/time-embedding.ts';
import { unet } from '../../diffusion/unet.ts';
import type { GraphBuilder, Value } from '../../onnx/graph-builder.ts';
import { conv2d } from '../../onnx/layers.ts';

/** ReferenceNet: the UNet of Stable Diffusion on the person's picture, once a clip, at time step 0 and without
 *  noise. What it is asked for are its banks: the tokens behind the first norm of every spatial transformer,
 *  [1, token, channel], by the transformer's key; the denoising UNet attends to them. Nothing behind the last
 *  of them is computed.
 *  latents: of the picture, scaled, [1, 4, y, x]. image: CLIP's embedding, [1, size].
 *  Source: Hu et al. 2023 (Animate Anyone), section 3.2, figure 2. */
export function referenceNet(
  graph: GraphBuilder,
  latents: Value,
  image: Value,
): Map<string, Value> {
  const banks = new Map<string, Value>();
  const [channels] = graph.weights.shapeOf('ReferenceNet', 'conv_in.weight');
  const waves = graph.constant(timeWaves(0, channels), [1, channels]);

  unet(graph, conv2d(graph, latents, 'conv_in', channels), {
    time: timeEmbedding(graph, waves),
    attention: (x, key) =>
      spatialTransformer(graph, x, key, {
        selfAttention(normed, attn) {
          banks.set(key, normed);
          return selfAttention(graph, normed, attn);
        },
        crossAttention: (_, block) => oneTokenAttention(graph, image, block),
      }),
  });
  return banks;
}
