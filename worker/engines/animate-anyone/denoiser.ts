import { timeWaves } from '../../diffusion/time-embedding.ts';
import type { GraphBuilder, Value } from '../../onnx/graph-builder.ts';
import { type NetworkMachine, openNetwork } from '../../onnx/open-network.ts';
import type { FloatTensor } from '../../onnx/session.ts';
import { loadWeights, type Weights } from '../../onnx/weights.ts';
import type { Checkpoints } from './checkpoints.ts';
import { denoisingUnet } from './denoising-unet.ts';
import type { ReferenceMemory } from './reference-memory.ts';
import {
  type MemoryPart,
  memoryName,
  type PersonMemory,
  type Shapes,
  shapesOf,
} from './remember-person.ts';

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
  machine: NetworkMachine,
): Promise<Denoiser> {
  const { folder, denoisingUnet: unet, motionModule } = checkpoints;
  const weights = await loadWeights([unet, motionModule]);
  const channels = widthOf(weights);
  const session = await openNetwork({ weights, folder, ...machine }, (graph) =>
    describeDenoiser(graph, shapesOf(memory), shape),
  );
  return {
    async predict(latents, timestep, pose) {
      const time = { data: timeWaves(timestep, channels), shape: [1, channels] };
      const feeds = { ...memory, latents: { data: latents, shape }, time, pose };
      return (await session.run(feeds))['prediction'];
    },
    release: () => session.release(),
  };
}

/** memory: the shapes of what is remembered. shape: of the latents of a window. */
export function describeDenoiser(
  graph: GraphBuilder,
  memory: Shapes,
  shape: readonly number[],
): void {
  const channels = widthOf(graph.weights);
  const [frames, , height, width] = shape;
  const remembered = Object.entries(memory).map(
    ([name, of]) => [name, graph.input(name, of)] as const,
  );
  const prediction = denoisingUnet(graph, {
    latents: graph.input('latents', shape),
    time: graph.input('time', [1, channels]),
    pose: graph.input('pose', [frames, channels, height, width]),
    memory: byTransformer(new Map(remembered)),
  });
  graph.output('prediction', prediction);
}

function widthOf(weights: Weights): number {
  return weights.shapeOf('denoising UNet', 'conv_in.weight')[0];
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
