import { checkMotionModule } from '../../diffusion/check-motion-module.ts';
import { clipSidePx } from '../../diffusion/clip-picture.ts';
import { describeDecoder } from '../../diffusion/frame-decoder.ts';
import { LATENT_CHANNELS, latentSizeOf } from '../../diffusion/latent-size.ts';
import { measureNetwork, refuseLeftOver } from '../../diffusion/measure-network.ts';
import type { NetworksMemory } from '../../diffusion/memory-plan.ts';
import type { Size } from '../../diffusion/network-canvas.ts';
import { measurePoseGuide } from '../../diffusion/pose-features.ts';
import { renameVaeKey } from '../../diffusion/vae.ts';
import { loadWeights, type Weights } from '../../onnx/weights.ts';
import type { Checkpoints } from './checkpoints.ts';
import { describeDenoiser } from './denoiser.ts';
import { describeClip, describeEncoder } from './encode-person.ts';
import { poseNetworkOf } from './pose-guider.ts';
import { describeMemory, describeReference } from './remember-person.ts';

/** The directories of all checkpoints; no weight is read. */
export interface Networks {
  readonly checkpoints: Checkpoints;
  readonly denoising: Weights;
  readonly reference: Weights;
  readonly pose: Weights;
  readonly image: Weights;
  readonly vae: Weights;
}

/** @throws CheckpointError for a damaged or hostile file */
export async function openNetworks(checkpoints: Checkpoints): Promise<Networks> {
  const { denoisingUnet, motionModule, referenceUnet, poseGuider, imageEncoder, vae } = checkpoints;
  await checkMotionModule(motionModule);
  return {
    checkpoints,
    denoising: await loadWeights([denoisingUnet, motionModule]),
    reference: await loadWeights([referenceUnet]),
    pose: await loadWeights([poseGuider]),
    image: await loadWeights([imageEncoder]),
    vae: await loadWeights([vae], renameVaeKey),
  };
}

/** Builds every network for a canvas and a window, so that what does not fit shows before the first hour of work, and
 *  measures it.
 *  @throws WeightError for a checkpoint that is not this network's */
export function measureNetworks(
  { checkpoints, denoising, reference, pose, image, vae }: Networks,
  { widthPx, heightPx }: Size,
  windowFrames: number,
): NetworksMemory {
  const { folder, vaeGroups, clipHeads } = checkpoints;
  const place = latentSizeOf({ widthPx, heightPx });
  const latents = [1, LATENT_CHANNELS, place.height, place.width];
  const encoder = measureNetwork(vae, folder, (graph) =>
    describeEncoder(graph, [1, 3, heightPx, widthPx], vaeGroups),
  );
  const decoder = measureNetwork(vae, folder, (graph) =>
    describeDecoder(graph, latents, vaeGroups),
  );
  const clip = measureNetwork(image, folder, (graph) =>
    describeClip(graph, [1, 3, clipSidePx, clipSidePx], clipHeads),
  );
  const embedding = clip.described.shape;
  const banks = measureNetwork(reference, folder, (graph) =>
    describeReference(graph, latents, embedding),
  );
  const remembered = measureNetwork(denoising, folder, (graph) =>
    describeMemory(graph, banks.described, embedding),
  );
  const denoiser = measureNetwork(denoising, folder, (graph) =>
    describeDenoiser(graph, remembered.described, latents.with(0, windowFrames)),
  );
  const guider = measurePoseGuide(poseNetworkOf(pose, folder), { widthPx, heightPx });
  refuseLeftOver(reference, [checkpoints.referenceUnet]);
  refuseLeftOver(pose, [checkpoints.poseGuider]);
  refuseLeftOver(denoising, [checkpoints.denoisingUnet, checkpoints.motionModule]);
  return {
    before: [encoder, clip, banks, remembered].map(({ memory }) => memory),
    guider: guider.memory,
    denoiser: denoiser.memory,
    decoder: decoder.memory,
    featureBytes: guider.featureBytes,
  };
}
