import type { GraphBuilder } from '../onnx/graph-builder.ts';
import { type NetworkSource, openNetwork } from '../onnx/open-network.ts';
import type { FloatTensor } from '../onnx/session.ts';
import type { Weights } from '../onnx/weights.ts';
import type { Tensors } from './named-tensors.ts';
import { timeWaves } from './time-embedding.ts';

export interface Denoiser {
  /** latents: [frame, 4, y, x]; pose: [frame, channel, y, x]. Gives the prediction without a condition and with it,
   *  [2·frame, 4, y, x]. */
  predict(latents: Float32Array, timestep: number, pose: FloatTensor): Promise<Float32Array>;
  release(): Promise<void>;
}

/** A denoising network for windows of one shape, [frame, 4, y, x], and what one clip remembers. describe: from the
 *  inputs `latents`, `time`, `pose` and what is remembered to the output `prediction`. */
export async function openDenoiserOf(
  source: NetworkSource,
  { remembered, shape }: { readonly remembered: Tensors; readonly shape: readonly number[] },
  describe: (graph: GraphBuilder) => void,
): Promise<Denoiser> {
  const channels = firstWidth(source.weights);
  const session = await openNetwork(source, describe);
  return {
    async predict(latents, timestep, pose) {
      const time = { data: timeWaves(timestep, channels), shape: [1, channels] };
      const feeds = { ...remembered, latents: { data: latents, shape }, time, pose };
      return (await session.run(feeds))['prediction'];
    },
    release: () => session.release(),
  };
}

/** Channels of a UNet's first features, which its time waves have too. */
export function firstWidth(weights: Weights): number {
  return weights.shapeOf('denoising UNet', 'conv_in.weight')[0];
}

/** The inputs that every step brings. shape: of a window's latents, [frame, 4, y, x]. */
export function stepInputs(graph: GraphBuilder, shape: readonly number[]) {
  const channels = firstWidth(graph.weights);
  const [frames, , height, width] = shape;
  return {
    latents: graph.input('latents', shape),
    time: graph.input('time', [1, channels]),
    pose: graph.input('pose', [frames, channels, height, width]),
  };
}
