import { timeWaves } from '../../diffusion/time-embedding.ts';
import { type NetworkMachine, openNetwork } from '../../onnx/open-network.ts';
import type { FloatTensor } from '../../onnx/session.ts';
import { loadWeights } from '../../onnx/weights.ts';
import type { Checkpoints } from './checkpoints.ts';
import { CONTROL_ROOT, controlCondition, controlNet } from './control-net.ts';
import { loadUnet } from './load-unet.ts';
import { memoryOf, type RememberedContent } from './remember-content.ts';
import { videoUnet } from './video-unet.ts';

export interface PoseEmbedder {
  /** Features of a window's pose pictures, [frame, 3, y, x], RGB in 0..1; once a window, for all steps. */
  embed(pictures: FloatTensor): Promise<FloatTensor>;
  release(): Promise<void>;
}

/** For windows of one shape, [frame, 3, y, x]. */
export async function openPoseEmbedder(
  { folder, controlNet: file }: Checkpoints,
  pictures: readonly number[],
  machine: NetworkMachine,
): Promise<PoseEmbedder> {
  const weights = await loadWeights([file], (key) => `${CONTROL_ROOT}${key}`);
  let shape: readonly number[] = [];
  const session = await openNetwork({ weights, folder, ...machine }, (graph) => {
    const features = controlCondition(graph, graph.input('pictures', pictures));
    graph.output('pose', features);
    shape = features.shape;
  });
  return {
    embed: async (seen) => ({ data: (await session.run({ pictures: seen }))['pose'], shape }),
    release: () => session.release(),
  };
}

export interface Denoiser {
  /** latents: [frame, 4, y, x]. Gives the noise to the negative prompt, then to the prompt with the face,
   *  [2·frame, 4, y, x]. */
  predict(latents: Float32Array, timestep: number, pose: FloatTensor): Promise<Float32Array>;
  release(): Promise<void>;
}

/** UNet and ControlNet as one network, so that what the one adds to the other stays in it; for windows of one shape,
 *  [frame, 4, y, x], and the content of one clip. poseScale: how much the pose counts, 1 as trained. */
export async function openDenoiser(
  checkpoints: Checkpoints,
  content: RememberedContent,
  { shape, poseScale }: { readonly shape: readonly number[]; readonly poseScale: number },
  machine: NetworkMachine,
): Promise<Denoiser> {
  const { folder, motionModule, controlNet: controlFile } = checkpoints;
  const files = { others: [motionModule], controlNet: controlFile };
  const weights = await loadUnet(checkpoints, files, machine);
  const [channels] = weights.shapeOf('UNet', 'conv_in.weight');
  const [frames, , height, width] = shape;
  const session = await openNetwork({ weights, folder, ...machine }, (graph) => {
    const memory = memoryOf(graph, content);
    const latents = graph.input('latents', shape);
    const time = graph.input('time', [1, channels]);
    const pose = graph.input('pose', [frames, channels, height, width]);
    const control = controlNet(graph, { latents, time, pose, memory, scale: poseScale });
    graph.output('prediction', videoUnet(graph, { latents, time, memory, control }));
  });
  return {
    async predict(latents, timestep, pose) {
      const time = { data: timeWaves(timestep, channels), shape: [1, channels] };
      const feeds = { ...content, latents: { data: latents, shape }, time, pose };
      return (await session.run(feeds))['prediction'];
    },
    release: () => session.release(),
  };
}
