import { clipImageEncoder } from '../../diffusion/clip-image-encoder.ts';
import { LATENT_SCALE, renameVaeKey, vaeEncoder } from '../../diffusion/vae.ts';
import type { GraphBuilder, Value } from '../../onnx/graph-builder.ts';
import { type NetworkMachine, runNetwork } from '../../onnx/open-network.ts';
import type { FloatTensor } from '../../onnx/session.ts';
import { loadWeights } from '../../onnx/weights.ts';
import type { Checkpoints } from './checkpoints.ts';

/** The person's picture as ReferenceNet takes it: latents, scaled, [1, 4, y/8, x/8].
 *  picture: RGB in -1..1, [1, 3, y, x], sides multiples of 64. */
export async function encodePerson(
  { folder, vae, vaeGroups }: Checkpoints,
  picture: FloatTensor,
  machine: NetworkMachine,
): Promise<FloatTensor> {
  const { latents } = await runNetwork(
    { weights: await loadWeights([vae], renameVaeKey), folder, ...machine },
    (graph) => describeEncoder(graph, picture.shape, vaeGroups),
    { picture },
  );
  const [, , height, width] = picture.shape;
  return {
    data: latents.map((value) => value * LATENT_SCALE),
    shape: [1, 4, height / 8, width / 8],
  };
}

export function describeEncoder(
  graph: GraphBuilder,
  picture: readonly number[],
  vaeGroups: number,
): void {
  graph.output('latents', vaeEncoder(graph, graph.input('picture', picture), vaeGroups));
}

/** CLIP's embedding of the person's picture, [1, size]. picture: as photoForClip gives it. */
export async function embedPerson(
  { folder, imageEncoder, clipHeads }: Checkpoints,
  picture: FloatTensor,
  machine: NetworkMachine,
): Promise<FloatTensor> {
  const { embedding } = await runNetwork(
    { weights: await loadWeights([imageEncoder]), folder, ...machine },
    (graph) => void describeClip(graph, picture.shape, clipHeads),
    { picture },
  );
  return { data: embedding, shape: [1, embedding.length] };
}

export function describeClip(
  graph: GraphBuilder,
  picture: readonly number[],
  heads: number,
): Value {
  const embedding = clipImageEncoder(graph, graph.input('picture', picture), heads);
  graph.output('embedding', embedding);
  return embedding;
}
