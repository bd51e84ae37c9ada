import type { GraphBuilder, Value } from '../../onnx/graph-builder.ts';
import { type NetworkMachine, runNetwork } from '../../onnx/open-network.ts';
import type { FloatTensor } from '../../onnx/session.ts';
import { loadWeights, type Weights } from '../../onnx/weights.ts';
import type { Checkpoints } from './checkpoints.ts';
import { type ContentMemory, contentMemory } from './content-memory.ts';
import { CONTROL_ROOT } from './control-net.ts';
import { loadUnet } from './load-unet.ts';

/** Of a clip: sentences from encodeSentences, and a face from encodeFace. */
export interface Content {
  readonly text: FloatTensor;
  readonly face: { readonly tokens: FloatTensor; readonly scale: number } | null;
}

type Tensors = Readonly<Record<string, FloatTensor>>;

/** Keys and values of every spatial transformer, of the UNet's and ControlNet's, named as memoryOf reads them. */
export type RememberedContent = Tensors;

/** What both networks remember of the content, once a clip. */
export async function rememberContent(
  checkpoints: Checkpoints,
  { text, face }: Content,
  machine: NetworkMachine,
): Promise<RememberedContent> {
  const { folder, controlNet, faceAdapter } = checkpoints;
  const others = face ? [faceAdapter] : [];
  const unet = await loadUnet(checkpoints, { others, controlNet: null }, machine);
  const own = await project(unet, { folder, machine, root: '' }, { text, face });
  const control = await loadWeights([controlNet], (key) => `${CONTROL_ROOT}${key}`);
  const root = { folder, machine, root: CONTROL_ROOT };
  return { ...own, ...(await project(control, root, { text, face: null })) };
}

async function project(
  weights: Weights,
  { folder, machine, root }: { folder: string; machine: NetworkMachine; root: string },
  { text, face }: Content,
): Promise<Tensors> {
  const shapes: Record<string, readonly number[]> = {};
  const inputs = { text, ...(face && { face: face.tokens }) };
  const numbers = await runNetwork(
    { weights, folder, ...machine },
    (graph) => {
      const tokens = face && graph.input('face', face.tokens.shape);
      const memory = contentMemory(
        graph,
        graph.input('text', text.shape),
        face && tokens && { tokens, scale: face.scale },
        root,
      );
      for (const [key, content] of memory) {
        for (const [name, value] of partsOf(key, content)) {
          graph.output(name, value);
          shapes[name] = value.shape;
        }
      }
    },
    inputs,
  );
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [name, { data: numbers[name], shape }]),
  );
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
export function memoryOf(
  graph: GraphBuilder,
  content: RememberedContent,
): Map<string, ContentMemory> {
  const ending = nameOf('', 'text keys');
  const keys = Object.keys(content).flatMap((name) =>
    name.endsWith(ending) ? [name.slice(0, -ending.length)] : [],
  );
  const input = (key: string, part: Part) => {
    const name = nameOf(key, part);
    return graph.input(name, content[name].shape);
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
