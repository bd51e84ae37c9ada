import { runForTensors, type Shapes, type Tensors } from '../../diffusion/named-tensors.ts';
import type { GraphBuilder, Value } from '../../onnx/graph-builder.ts';
import type { NetworkMachine } from '../../onnx/open-network.ts';
import type { FloatTensor } from '../../onnx/session.ts';
import type { Weights } from '../../onnx/weights.ts';
import type { Checkpoints } from './checkpoints.ts';
import { type ContentMemory, contentMemory } from './content-memory.ts';
import { CONTROL_ROOT } from './control-net.ts';
import { loadControlNet, loadUnet } from './load-unet.ts';

/** Of a clip: sentences from encodeSentences, and a face from encodeFace. */
export interface Content {
  readonly text: FloatTensor;
  readonly face: { readonly tokens: FloatTensor; readonly scale: number } | null;
}

/** Keys and values of every spatial transformer, of the UNet's and ControlNet's, named as memoryOf reads them. */
export type RememberedContent = Tensors;

/** What both networks remember of the content, once a clip. */
export async function rememberContent(
  checkpoints: Checkpoints,
  { text, face }: Content,
  machine: NetworkMachine,
): Promise<RememberedContent> {
  const { folder, faceAdapter } = checkpoints;
  const others = face ? [faceAdapter] : [];
  const unet = await loadUnet(checkpoints, { others, controlNet: null }, machine);
  const own = await project(unet, { folder, machine, root: '' }, { text, face });
  const control = await loadControlNet(checkpoints);
  const root = { folder, machine, root: CONTROL_ROOT };
  return { ...own, ...(await project(control, root, { text, face: null })) };
}

function project(
  weights: Weights,
  { folder, machine, root }: { folder: string; machine: NetworkMachine; root: string },
  { text, face }: Content,
): Promise<Tensors> {
  const shapes = { text: text.shape, face: face?.tokens.shape ?? null, scale: face?.scale ?? 0 };
  return runForTensors(
    { weights, folder, ...machine },
    (graph) => describeContent(graph, shapes, root),
    { text, ...(face && { face: face.tokens }) },
  );
}

interface ContentShapes {
  /** [2, token, channel]. */
  readonly text: readonly number[];
  /** [2, token, channel]; null for none. */
  readonly face: readonly number[] | null;
  readonly scale: number;
}

/** Gives the shapes of what is remembered. root: what the network's keys begin with. */
export function describeContent(
  graph: GraphBuilder,
  { text, face, scale }: ContentShapes,
  root = '',
): Shapes {
  const shapes: Record<string, readonly number[]> = {};
  const tokens = face && graph.input('face', face);
  const memory = contentMemory(graph, graph.input('text', text), tokens && { tokens, scale }, root);
  for (const [key, content] of memory) {
    for (const [name, value] of partsOf(key, content)) {
      graph.output(name, value);
      shapes[name] = value.shape;
    }
  }
  return shapes;
}

function partsOf(key: string, { text, face }: ContentMemory): [string, Value][] {
  return [
    [nameOf(key, 'text keys'), text.keys],
    [nameOf(key, 'text values'), text.values],
    ...(face
      ? ([
          [nameOf(key, 'face keys'), face.keys],
          [nameOf(key, 'face values'), face.values],
        ] as [string, Value][])
      : []),
  ];
}

type Part = 'text keys' | 'text values' | 'face keys' | 'face values';

function nameOf(key: string, part: Part): string {
  return `${key} ${part}`;
}

/** What is remembered as inputs of a graph, by the transformer's key. */
export function memoryOf(graph: GraphBuilder, content: Shapes): Map<string, ContentMemory> {
  const ending = nameOf('', 'text keys');
  const keys = Object.keys(content).flatMap((name) =>
    name.endsWith(ending) ? [name.slice(0, -ending.length)] : [],
  );
  const input = (key: string, part: Part) => {
    const name = nameOf(key, part);
    return graph.input(name, content[name]);
  };
  return new Map(
    keys.map((key) => {
      const text = { keys: input(key, 'text keys'), values: input(key, 'text values') };
      const hasFace = nameOf(key, 'face keys') in content;
      const face = hasFace
        ? { keys: input(key, 'face keys'), values: input(key, 'face values') }
        : null;
      return [key, { text, face }];
    }),
  );
}
