import { timeWaves } from '../../diffusion/time-embedding.ts';
import type { Value } from '../../onnx/graph-builder.ts';
import { openNetwork, runNetwork } from '../../onnx/open-network.ts';
import type { FloatTensor } from '../../onnx/session.ts';
import { loadWeights } from '../../onnx/weights.ts';
import type { Checkpoints } from './checkpoints.ts';
import { denoisingUnet } from './denoising-unet.ts';
import { poseGuider } from './pose-guider.ts';
import type { ReferenceMemory } from './reference-memory.ts';
import { type MemoryPart, memoryName, type PersonMemory } from './remember-person.ts';

/** Features of a window's pose pictures, [frame, 3, y, x], RGB in 0..1; once a window, for all steps. */
export async function guideByPose(
  checkpoints: Checkpoints,
  pictures: FloatTensor,
  threads: number,
): Promise<FloatTensor> {
  const { folder } = checkpoints;
  let shape: readonly number[] = [];
  const { pose } = await runNetwork(
    { weights: await loadWeights([checkpoints.poseGuider]), folder, threads },
    (graph) => {
      const features = poseGuider(graph, graph.input('pictures', pictures.shape));
      graph.output('pose', features);
      shape = features.shape;
    },
    { pictures },
  );
  return { data: pose, shape };
}

export interface Denoiser {
  /** latents: [frame, 4, y, x]. Gives v without the person's picture and with it, [2·frame, 4, y, x]. */
  predict(latents: Float32Array, timestep: number, pose: FloatTensor): Promise<Float32Array>;
  release(): Promise<void>;
}

/** The denoising UNet for windows of one shape, [frame, 4, y, x], and one person. */
export async function openDenoiser(
  checkpoints: Checkpoints,
  memory: PersonMemory,
  shape: readonly number[],
  threads: number,
): Promise<Denoiser> {
  const { folder, denoisingUnet: unet, motionModule } = checkpoints;
  const weights = await loadWeights([unet, motionModule]);
  const [channels] = weights.shapeOf('denoising UNet', 'conv_in.weight');
  const [frames, , height, width] = shape;
  const session = await openNetwork({ weights, folder, threads }, (graph) => {
    const remembered = Object.entries(memory).map(
      ([name, tensor]) => [name, graph.input(name, tensor.shape)] as const,
    );
    const prediction = denoisingUnet(graph, {
      latents: graph.input('latents', shape),
      time: graph.input('time', [1, channels]),
      pose: graph.input('pose', [frames, channels, height, width]),
      memory: byTransformer(new Map(remembered)),
    });
    graph.output('prediction', prediction);
  });
  return {
    async predict(latents, timestep, pose) {
      const time = { data: timeWaves(timestep, channels), shape: [1, channels] };
      const feeds = { ...memory, latents: { data: latents, shape }, time, pose };
      return (await session.run(feeds))['prediction'];
    },
    release: () => session.release(),
  };
}

/** Named values to what is remembered at each transformer. */
function byTransformer(values: ReadonlyMap<string, Value>): Map<string, ReferenceMemory> {
  const ending = ` ${'keys' satisfies MemoryPart}`;
  const transformers = [...values.keys()].flatMap((name) =>
    name.endsWith(ending) ? [name.slice(0, -ending.length)] : [],
  );
  return new Map(
    transformers.map((key) => {
      const part = (name: MemoryPart): Value => {
        const value = values.get(memoryName(key, name));
        if (!value) throw new RangeError(`of ${key} no ${name} are remembered`);
        return value;
      };
      return [key, { keys: part('keys'), values: part('values'), context: part('context') }];
    }),
  );
}
