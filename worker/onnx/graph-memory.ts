import type { OnnxGraph } from './onnx-graph.ts';
import { itemCount } from './stored-tensor.ts';

export interface GraphMemory {
  /** Weights in their files, as float32. */
  readonly weightBytes: number;
  /** The most that inputs, outputs and what is between them take up at once. */
  readonly valueBytes: number;
}

const FLOAT_BYTES = 4;

/** Operators whose result is their first input under another shape or name. */
const RENAMING: ReadonlySet<string> = new Set(['Reshape', 'Identity']);

/** What a graph takes up when it runs: a value lives from the node that makes it to the last one that needs it.
 *  shapes: of every value, by its name. Operators' own scratch memory is not counted. */
export function measureGraph(
  { inputs, outputs, constants, nodes }: OnnxGraph,
  shapes: ReadonlyMap<string, readonly number[]>,
): GraphMemory {
  const storedAs = new Map<string, string>();
  const storage = (name: string) => storedAs.get(name) ?? name;
  const lastUse = new Map<string, number>();
  for (const [i, { operator, inputs: from, outputs: to }] of nodes.entries()) {
    if (RENAMING.has(operator)) storedAs.set(to[0], storage(from[0]));
    for (const name of [...from, ...to]) lastUse.set(storage(name), i);
  }
  for (const { name } of [...inputs, ...outputs]) lastUse.set(storage(name), nodes.length);
  const dying = new Map<number, string[]>();
  for (const [name, i] of lastUse) dying.set(i, [...(dying.get(i) ?? []), name]);
  const bytesOf = (name: string) => FLOAT_BYTES * (itemCount(shapes.get(name) ?? []) ?? 0);
  let live = inputs.reduce((sum, { name }) => sum + bytesOf(name), 0);
  let valueBytes = live;
  for (const [i, node] of nodes.entries()) {
    for (const name of node.outputs) if (storage(name) === name) live += bytesOf(name);
    valueBytes = Math.max(valueBytes, live);
    for (const name of dying.get(i) ?? []) if (shapes.has(name)) live -= bytesOf(name);
  }
  const weightBytes = constants.reduce(
    (sum, constant) =>
      sum + ('location' in constant ? FLOAT_BYTES * (itemCount(constant.shape) ?? 0) : 0),
    0,
  );
  return { weightBytes, valueBytes };
}
