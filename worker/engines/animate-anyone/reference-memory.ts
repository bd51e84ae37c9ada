import { oneTokenAttention } from '../../diffusion/one-token-attention.ts';
import type { GraphBuilder, Value } from '../../onnx/graph-builder.ts';
import { linear } from '../../onnx/layers.ts';

/** What the denoising UNet remembers of the person at one of its spatial transformers, the same for all frames and
 *  all steps. */
export interface ReferenceMemory {
  /** Of the bank's tokens, [1, token, channel]. */
  readonly keys: Value;
  readonly values: Value;
  /** What cross-attention to the picture's embedding adds to every token, [1, 1, channel]. */
  readonly context: Value;
}

/** Banks of ReferenceNet to what the denoising UNet attends to, by its own weights, once a clip.
 *  banks: by the transformer's key. image: CLIP's embedding, [1, size].
 *  Source: Hu et al. 2023 (Animate Anyone), section 3.2, "spatial-attention". */
export function referenceMemory(
  graph: GraphBuilder,
  banks: ReadonlyMap<string, Value>,
  image: Value,
): Map<string, ReferenceMemory> {
  return new Map(
    [...banks].map(([key, bank]) => {
      const block = `${key}.transformer_blocks.0`;
      const project = (name: string) =>
        linear(graph, bank, `${block}.attn1.${name}`, bank.shape[2], { bias: false });
      const context = oneTokenAttention(graph, image, block);
      return [key, { keys: project('to_k'), values: project('to_v'), context }];
    }),
  );
}
