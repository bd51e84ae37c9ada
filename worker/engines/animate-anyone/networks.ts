import { basename } from 'node:path';
import { clipSidePx } from '../../diffusion/clip-picture.ts';
import { describeDecoder } from '../../diffusion/frame-decoder.ts';
import { renameVaeKey } from '../../diffusion/vae.ts';
import { GraphBuilder } from '../../onnx/graph-builder.ts';
import { type GraphMemory, measureGraph } from '../../onnx/graph-memory.ts';
import { loadWeights, WeightError, type Weights } from '../../onnx/weights.ts';
import type { Checkpoints } from './checkpoints.ts';
import { describeDenoiser } from './denoiser.ts';
import { describeClip, describeEncoder } from './encode-person.ts';
import { describePoseGuider, POSES_AT_ONCE } from './pose-features.ts';
import { pictureScale } from './pose-guider.ts';
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

/** What each network takes up when it runs. */
export interface NetworksMemory {
  readonly encoder: GraphMemory;
  readonly clip: GraphMemory;
  readonly reference: GraphMemory;
  readonly remembering: GraphMemory;
  readonly guider: GraphMemory;
  readonly denoiser: GraphMemory;
  readonly decoder: GraphMemory;
  /** Of one frame's pose. */
  readonly featureBytes: number;
}

/** @throws CheckpointError for a damaged or hostile file */
export async function openNetworks(checkpoints: Checkpoints): Promise<Networks> {
  const { denoisingUnet, motionModule, referenceUnet, poseGuider, imageEncoder, vae } = checkpoints;
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
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  windowFrames: number,
): NetworksMemory {
  const { folder, vaeGroups, clipHeads } = checkpoints;
  const latents = [1, 4, heightPx / 8, widthPx / 8];
  function measure<T>(weights: Weights, describe: (graph: GraphBuilder) => T): [GraphMemory, T] {
    const graph = new GraphBuilder(weights);
    const described = describe(graph);
    return [measureGraph(graph.finish(folder), graph.shapes), described];
  }
  const [encoder] = measure(vae, (graph) =>
    describeEncoder(graph, [1, 3, heightPx, widthPx], vaeGroups),
  );
  const [decoder] = measure(vae, (graph) => describeDecoder(graph, latents, vaeGroups));
  const [clip, embedding] = measure(image, (graph) =>
    describeClip(graph, [1, 3, clipSidePx, clipSidePx], clipHeads),
  );
  const [referenceMemory, banks] = measure(reference, (graph) =>
    describeReference(graph, latents, embedding.shape),
  );
  const [remembering, memory] = measure(denoising, (graph) =>
    describeMemory(graph, banks, embedding.shape),
  );
  const [denoiser] = measure(denoising, (graph) =>
    describeDenoiser(graph, memory, latents.with(0, windowFrames)),
  );
  const scale = pictureScale(pose);
  const pictures = [POSES_AT_ONCE, 3, scale * heightPx, scale * widthPx];
  const [guider, features] = measure(pose, (graph) => describePoseGuider(graph, pictures));
  checkFeatures(features.shape, [latents[2], latents[3]]);
  refuseLeftOver(reference, [checkpoints.referenceUnet]);
  refuseLeftOver(pose, [checkpoints.poseGuider]);
  refuseLeftOver(denoising, [checkpoints.denoisingUnet, checkpoints.motionModule]);
  const featureBytes =
    (4 * features.shape.reduce((product, side) => product * side, 1)) / POSES_AT_ONCE;
  return {
    encoder,
    clip,
    reference: referenceMemory,
    remembering,
    guider,
    denoiser,
    decoder,
    featureBytes,
  };
}

function checkFeatures(found: readonly number[], expected: readonly number[]): void {
  if (found[2] === expected[0] && found[3] === expected[1]) return;
  throw new WeightError(`Pose Guider: its features are ${found.slice(2)}, not ${expected}`);
}

/** Two UNets have nearly the same weights: one in the other's place shows by what it has too many. */
function refuseLeftOver(weights: Weights, files: readonly string[]): void {
  const [first] = weights.unused();
  if (first === undefined) return;
  const names = files.map((file) => basename(file)).join(', ');
  throw new WeightError(
    `${names}: the weight ${first} has no place in this network, as if the file were another one’s`,
  );
}
