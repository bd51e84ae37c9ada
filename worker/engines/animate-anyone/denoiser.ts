import { type Denoiser, openDenoiserOf, stepInputs } from '../../diffusion/denoiser.ts';
import { type Shapes, shapesOf } from '../../diffusion/named-tensors.ts';
import type { GraphBuilder, Value } from '../../onnx/graph-builder.ts';
import type { NetworkMachine } from '../../onnx/open-network.ts';
import { loadWeights } from '../../onnx/weights.ts';
import type { Checkpoints } from './checkpoints.ts';
import { denoisingUnet } from './denoising-unet.ts';
import type { ReferenceMemory } from './reference-memory.ts';
import { type MemoryPart, memoryName, type PersonMemory } from './remember-person.ts';

/** The denoising UNet for windows of one shape, [frame, 4, y, x], and one person. */
export async function openDenoiser(
  checkpoints: Checkpoints,
  memory: PersonMemory,
  shape: readonly number[],
  machine: NetworkMachine,
): Promise<Denoiser> {
  const { folder, denoisingUnet: unet, motionModule } = checkpoints;
  const weights = await loadWeights([unet, motionModule]);
  const window = { remembered: memory, shape };
  return openDenoiserOf({ weights, folder, ...machine }, window, (graph) =>
    describeDenoiser(graph, shapesOf(memory), shape),
  );
}

/** memory: the shapes of what is remembered. shape: of the latents of a window. */
export function describeDenoiser(
  graph: GraphBuilder,
  memory: Shapes,
  shape: readonly number[],
): void {
  const remembered = Object.entries(memory).map(
    ([name, of]) => [name, graph.input(name, of)] as const,
  );
  const prediction = denoisingUnet(graph, {
    ...stepInputs(graph, shape),
    memory: byTransformer(new Map(remembered)),
  });
  graph.output('prediction', prediction);
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
