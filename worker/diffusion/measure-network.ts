import { basename } from 'node:path';
import { GraphBuilder } from '../onnx/graph-builder.ts';
import { type GraphMemory, measureGraph } from '../onnx/graph-memory.ts';
import { WeightError, type Weights } from '../onnx/weights.ts';

/** Builds a network without running it: what it takes up, and what its description gives. folder: holds the weights.
 *  @throws WeightError for a checkpoint that is not this network's */
export function measureNetwork<T>(
  weights: Weights,
  folder: string,
  describe: (graph: GraphBuilder) => T,
): { memory: GraphMemory; described: T } {
  const graph = new GraphBuilder(weights);
  const described = describe(graph);
  return { memory: measureGraph(graph.finish(folder), graph.shapes), described };
}

/** Two networks may have nearly the same weights: one in the other's place shows by what it has too many.
 *  others: keys that belong elsewhere. @throws WeightError that names the first of them and the files */
export function refuseLeftOver(weights: Weights, files: readonly string[], others = /^$/): void {
  const first = weights.unused().find((key) => !others.test(key));
  if (first === undefined) return;
  const names = files.map((file) => basename(file)).join(', ');
  throw new WeightError(
    `${names}: the weight ${first} has no place in this network, as if the file were another one’s`,
  );
}

/** Pose features lie on the places of the latents. @throws WeightError */
export function checkFeatures(
  module: string,
  found: readonly number[],
  { width, height }: { readonly width: number; readonly height: number },
): void {
  if (found[2] === height && found[3] === width) return;
  throw new WeightError(`${module}: its features are ${found.slice(2)}, not ${[height, width]}`);
}
