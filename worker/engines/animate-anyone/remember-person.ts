import { runNetwork } from '../../onnx/open-network.ts';
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
  threads: number,
): Promise<PersonMemory> {
  const { image } = person;
  const banks = await runReferenceNet(checkpoints, person, threads);

  const { folder, denoisingUnet } = checkpoints;
  const shapes: Record<string, readonly number[]> = {};
  const remembered = await runNetwork(
    { weights: await loadWeights([denoisingUnet]), folder, threads },
    (graph) => {
      const inputs = Object.entries(banks).map(
        ([key, { shape }]) => [key, graph.input(key, shape)] as const,
      );
      const embedding = graph.input('image', image.shape);
      for (const [key, memory] of referenceMemory(graph, new Map(inputs), embedding)) {
        for (const part of memoryParts) {
          graph.output(memoryName(key, part), memory[part]);
          shapes[memoryName(key, part)] = memory[part].shape;
        }
      }
    },
    { ...banks, image },
  );
  return shaped(remembered, shapes);
}

async function runReferenceNet(
  { folder, referenceUnet }: Checkpoints,
  { latents, image }: EncodedPerson,
  threads: number,
): Promise<Tensors> {
  const shapes: Record<string, readonly number[]> = {};
  const banks = await runNetwork(
    { weights: await loadWeights([referenceUnet]), folder, threads },
    (graph) => {
      const start = graph.input('latents', latents.shape);
      const embedding = graph.input('image', image.shape);
      for (const [key, bank] of referenceNet(graph, start, embedding)) {
        graph.output(key, bank);
        shapes[key] = bank.shape;
      }
    },
    { latents, image },
  );
  return shaped(banks, shapes);
}

function shaped(
  numbers: Readonly<Record<string, Float32Array>>,
  shapes: Readonly<Record<string, readonly number[]>>,
): Tensors {
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [name, { data: numbers[name], shape }]),
  );
}
