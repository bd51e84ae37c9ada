import type { GraphBuilder } from '../onnx/graph-builder.ts';
import { type NetworkSource, runNetwork } from '../onnx/open-network.ts';
import type { FloatTensor } from '../onnx/session.ts';

export type Tensors = Readonly<Record<string, FloatTensor>>;

/** Shapes by name. */
export type Shapes = Readonly<Record<string, readonly number[]>>;

export function shapesOf(tensors: Tensors): Shapes {
  return Object.fromEntries(Object.entries(tensors).map(([name, { shape }]) => [name, shape]));
}

/** Runs a network once. describe: gives the shapes of its outputs. */
export async function runForTensors(
  source: NetworkSource,
  describe: (graph: GraphBuilder) => Shapes,
  inputs: Tensors,
): Promise<Tensors> {
  let shapes: Shapes = {};
  const numbers = await runNetwork(
    source,
    (graph) => {
      shapes = describe(graph);
    },
    inputs,
  );
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [name, { data: numbers[name], shape }]),
  );
}
