import { type Denoiser, openDenoiserOf, stepInputs } from '../../diffusion/denoiser.ts';
import { type Shapes, shapesOf } from '../../diffusion/named-tensors.ts';
import type { GraphBuilder } from '../../onnx/graph-builder.ts';
import type { NetworkMachine } from '../../onnx/open-network.ts';
import type { Checkpoints } from './checkpoints.ts';
import { controlNet } from './control-net.ts';
import { loadUnet } from './load-unet.ts';
import { memoryOf, type RememberedContent } from './remember-content.ts';
import { videoUnet } from './video-unet.ts';

/** UNet and ControlNet as one network, so that what the one adds to the other stays in it; for windows of one shape,
 *  [frame, 4, y, x], and the content of one clip. Its predictions are the noise to the negative prompt, then to the
 *  prompt with the face. poseScale: how much the pose counts, 1 as trained. */
export async function openDenoiser(
  checkpoints: Checkpoints,
  content: RememberedContent,
  { shape, poseScale }: { readonly shape: readonly number[]; readonly poseScale: number },
  machine: NetworkMachine,
): Promise<Denoiser> {
  const { folder, motionModule, controlNet: controlFile } = checkpoints;
  const files = { others: [motionModule], controlNet: controlFile };
  const weights = await loadUnet(checkpoints, files, machine);
  const window = { remembered: content, shape };
  return openDenoiserOf({ weights, folder, ...machine }, window, (graph) =>
    describeDenoiser(graph, shapesOf(content), { shape, poseScale }),
  );
}

/** content: the shapes of what is remembered. shape: of the latents of a window. */
export function describeDenoiser(
  graph: GraphBuilder,
  content: Shapes,
  { shape, poseScale }: { readonly shape: readonly number[]; readonly poseScale: number },
): void {
  const memory = memoryOf(graph, content);
  const { latents, time, pose } = stepInputs(graph, shape);
  const control = controlNet(graph, { latents, time, pose, memory, scale: poseScale });
  graph.output('prediction', videoUnet(graph, { latents, time, memory, control }));
}
