import { clipImageEncoder } from '../../diffusion/clip-image-encoder.ts';
import { LATENT_SCALE, renameVaeKey, vaeEncoder } from '../../diffusion/vae.ts';
import { runNetwork } from '../../onnx/open-network.ts';
import type { FloatTensor } from '../../onnx/session.ts';
import { loadWeights } from '../../onnx/weights.ts';
import type { Checkpoints } from './checkpoints.ts';

/** The person's picture as ReferenceNet takes it: latents, scaled, [1, 4, y/8, x/8].
 *  picture: RGB in -1..1, [1, 3, y, x], sides multiples of 64. */
export async function encodePerson(
  { folder, vae, vaeGroups }: Checkpoints,
  picture: FloatTensor,
  threads: number,
): Promise<FloatTensor> {
  const { latents } = await runNetwork(
    { weights: await loadWeights([vae], renameVaeKey), folder, threads },
    (graph) => {
      graph.output('latents', vaeEncoder(graph, graph.input('picture', picture.shape), vaeGroups));
    },
    { picture },
  );
  const [, , height, width] = picture.shape;
  return {
    data: latents.map((value) => value * LATENT_SCALE),
    shape: [1, 4, height / 8, width / 8],
  };
}

/** CLIP's embedding of the person's picture, [1, size]. picture: as CLIP takes it, [1, 3, 224, 224]. */
export async function embedPerson(
  { folder, imageEncoder, clipHeads }: Checkpoints,
  picture: FloatTensor,
  threads: number,
): Promise<FloatTensor> {
  const { image } = await runNetwork(
    { weights: await loadWeights([imageEncoder]), folder, threads },
    (graph) => {
      const input = graph.input('picture', picture.shape);
      graph.output('image', clipImageEncoder(graph, input, clipHeads));
    },
    { picture },
  );
  return { data: image, shape: [1, image.length] };
}
