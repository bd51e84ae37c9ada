import { checkMotionModule } from '../../diffusion/check-motion-module.ts';
import { clipSidePx } from '../../diffusion/clip-picture.ts';
import { describeDecoder } from '../../diffusion/frame-decoder.ts';
import { LATENT_CHANNELS, latentSizeOf } from '../../diffusion/latent-size.ts';
import { measureNetwork, refuseLeftOver } from '../../diffusion/measure-network.ts';
import type { NetworksMemory } from '../../diffusion/memory-plan.ts';
import type { Size } from '../../diffusion/network-canvas.ts';
import { measurePoseGuide } from '../../diffusion/pose-features.ts';
import { renameVaeKey } from '../../diffusion/vae.ts';
import type { GraphMemory } from '../../onnx/graph-memory.ts';
import { loadWeights, type Weights } from '../../onnx/weights.ts';
import type { Checkpoints } from './checkpoints.ts';
import { CONTROL_ROOT, poseNetworkOf } from './control-net.ts';
import { describeDenoiser } from './denoiser.ts';
import { describeFace } from './encode-face.ts';
import { describeText } from './encode-sentences.ts';
import { loadPlainUnet } from './load-unet.ts';
import { describeContent } from './remember-content.ts';

/** The directories of all checkpoints; no weight is read. */
export interface Networks {
  readonly checkpoints: Checkpoints;
  readonly text: Weights;
  readonly face: Weights;
  /** UNet, motion module, face adapter and ControlNet. */
  readonly unet: Weights;
  readonly vae: Weights;
}

/** @throws CheckpointError for a damaged or hostile file */
export async function openNetworks(checkpoints: Checkpoints): Promise<Networks> {
  const { textEncoder, imageEncoder, faceAdapter, motionModule, controlNet, vae } = checkpoints;
  await checkMotionModule(motionModule);
  return {
    checkpoints,
    text: await loadWeights([textEncoder]),
    face: await loadWeights([imageEncoder, faceAdapter]),
    unet: await loadPlainUnet(checkpoints, { others: [motionModule, faceAdapter], controlNet }),
    vae: await loadWeights([vae], renameVaeKey),
  };
}

/** What of the adapter's file is for the encoder of the face. */
const RESAMPLER = /^image_proj[.]/;
/** What of it a clip without a face leaves alone. */
const ADAPTER = /^(image_proj|ip_adapter)[.]/;

export interface ClipShapes {
  /** Of a sentence, [1, token]. */
  readonly tokens: readonly number[];
  readonly hasFace: boolean;
  readonly windowFrames: number;
}

/** Builds every network for a canvas and a window, so that what does not fit shows before the first hour of work, and
 *  measures it. The motion adapter is as large as what it is merged into, and is not counted.
 *  @throws WeightError for a checkpoint that is not this network's */
export function measureNetworks(
  { checkpoints, text, face, unet, vae }: Networks,
  canvas: Size,
  { tokens, hasFace, windowFrames }: ClipShapes,
): NetworksMemory {
  const { folder, vaeGroups, heads } = checkpoints;
  const { height, width } = latentSizeOf(canvas);
  const latents = [1, LATENT_CHANNELS, height, width];
  const before: GraphMemory[] = [];
  function measureOnce<T>(...network: Parameters<typeof measureNetwork<T>>): T {
    const { memory, described } = measureNetwork(...network);
    before.push(memory);
    return described;
  }
  const sentence = measureOnce(text, folder, (graph) => describeText(graph, tokens, heads.text));
  const picture = [1, 3, clipSidePx, clipSidePx];
  const person = hasFace
    ? measureOnce(face, folder, (graph) => describeFace(graph, picture, heads))
    : null;
  const content = {
    text: sentence.shape.with(0, 2),
    face: person?.shape.with(0, 2) ?? null,
    scale: 1,
  };
  const remembered = {
    ...measureOnce(unet, folder, (graph) => describeContent(graph, content)),
    ...measureOnce(unet, folder, (graph) =>
      describeContent(graph, { ...content, face: null }, CONTROL_ROOT),
    ),
  };
  const guider = measurePoseGuide(poseNetworkOf(unet, folder), canvas);
  const shape = latents.with(0, windowFrames);
  const denoiser = measureNetwork(unet, folder, (graph) =>
    describeDenoiser(graph, remembered, { shape, poseScale: 1 }),
  );
  const decoder = measureNetwork(vae, folder, (graph) =>
    describeDecoder(graph, latents, vaeGroups),
  );
  refuseLeftOver(text, [checkpoints.textEncoder]);
  refuseLeftOver(
    unet,
    [checkpoints.unet, checkpoints.motionModule, checkpoints.faceAdapter, checkpoints.controlNet],
    hasFace ? RESAMPLER : ADAPTER,
  );
  return {
    before,
    guider: guider.memory,
    denoiser: denoiser.memory,
    decoder: decoder.memory,
    featureBytes: guider.featureBytes,
  };
}
