import type { GraphBuilder } from '../../onnx/graph-builder.ts';
import { type NetworkMachine, runNetwork } from '../../onnx/open-network.ts';
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

type Tensors = Readonly<Record<string, FloatTensor>>;

/** Shapes by name. */
export type Shapes = Readonly<Record<string, readonly number[]>>;

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
  let shapes: Shapes = {};
  const remembered = await runNetwork(
    { weights: await loadWeights([denoisingUnet]), folder, ...machine },
    (graph) => {
      shapes = describeMemory(graph, shapesOf(banks), image.shape);
    },
    { ...banks, image },
  );
  return shaped(remembered, shapes);
}

async function runReferenceNet(
  { folder, referenceUnet }: Checkpoints,
  { latents, image }: EncodedPerson,
  machine: NetworkMachine,
): Promise<Tensors> {
  let shapes: Shapes = {};
  const banks = await runNetwork(
    { weights: await loadWeights([referenceUnet]), folder, ...machine },
    (graph) => {
      shapes = describeReference(graph, latents.shape, image.shape);
    },
    { latents, image },
  );
  return shaped(banks, shapes);
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

export function shapesOf(tensors: Tensors): Shapes {
  return Object.fromEntries(Object.entries(tensors).map(([name, { shape }]) => [name, shape]));
}

function shaped(numbers: Readonly<Record<string, Float32Array>>, shapes: Shapes): Tensors {
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [name, { data: numbers[name], shape }]),
  );
}
