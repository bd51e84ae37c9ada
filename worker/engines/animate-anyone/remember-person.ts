import {
  runForTensors,
  type Shapes,
  shapesOf,
  type Tensors,
} from '../../diffusion/named-tensors.ts';
import type { GraphBuilder } from '../../onnx/graph-builder.ts';
import type { NetworkMachine } from '../../onnx/open-network.ts';
import type { FloatTensor } from '../../onnx/session.ts';
import { loadWeights } from '../../onnx/weights.ts';
import type { Checkpoints } from './checkpoints.ts';
import { referenceMemory } from './reference-memory.ts';
import { referenceNet } from './reference-net.ts';

export interface EncodedPerson {
  /** From encodePerson, [1, 4, y, x]. */
  readonly latents: FloatTensor;
  /** CLIP's embedding, [1, size]. */
  readonly image: FloatTensor;
}

/** What the clip remembers of the person: every part of every spatial transformer's memory, named by memoryName. */
export type PersonMemory = Tensors;

export const memoryParts = ['keys', 'values', 'context'] as const;
export type MemoryPart = (typeof memoryParts)[number];

export function memoryName(key: string, part: MemoryPart): string {
  return `${key} ${part}`;
}

/** The paper's figure 2, its lower half, once a clip: ReferenceNet, and what the denoising UNet makes of its banks.
 *  One network is in memory at a time. */
export async function rememberPerson(
  checkpoints: Checkpoints,
  person: EncodedPerson,
  machine: NetworkMachine,
): Promise<PersonMemory> {
  const { image } = person;
  const banks = await runReferenceNet(checkpoints, person, machine);

  const { folder, denoisingUnet } = checkpoints;
  return runForTensors(
    { weights: await loadWeights([denoisingUnet]), folder, ...machine },
    (graph) => describeMemory(graph, shapesOf(banks), image.shape),
    { ...banks, image },
  );
}

async function runReferenceNet(
  { folder, referenceUnet }: Checkpoints,
  { latents, image }: EncodedPerson,
  machine: NetworkMachine,
): Promise<Tensors> {
  return runForTensors(
    { weights: await loadWeights([referenceUnet]), folder, ...machine },
    (graph) => describeReference(graph, latents.shape, image.shape),
    { latents, image },
  );
}

/** Gives the shapes of the banks. */
export function describeReference(
  graph: GraphBuilder,
  latents: readonly number[],
  image: readonly number[],
): Shapes {
  const shapes: Record<string, readonly number[]> = {};
  const start = graph.input('latents', latents);
  for (const [key, bank] of referenceNet(graph, start, graph.input('image', image))) {
    graph.output(key, bank);
    shapes[key] = bank.shape;
  }
  return shapes;
}

/** Gives the shapes of what is remembered. */
export function describeMemory(
  graph: GraphBuilder,
  banks: Shapes,
  image: readonly number[],
): Shapes {
  const shapes: Record<string, readonly number[]> = {};
  const inputs = Object.entries(banks).map(
    ([key, shape]) => [key, graph.input(key, shape)] as const,
  );
  const embedding = graph.input('image', image);
  for (const [key, memory] of referenceMemory(graph, new Map(inputs), embedding)) {
    for (const part of memoryParts) {
      graph.output(memoryName(key, part), memory[part]);
      shapes[memoryName(key, part)] = memory[part].shape;
    }
  }
  return shapes;
}
