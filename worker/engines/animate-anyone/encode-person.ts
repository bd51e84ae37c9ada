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
