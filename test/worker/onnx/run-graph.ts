import type { GraphBuilder } from '../../../worker/onnx/graph-builder.ts';
import { writeOnnx } from '../../../worker/onnx/onnx-graph.ts';
import { type FloatTensor, openSession } from '../../../worker/onnx/session.ts';

/** Runs a built graph once. folder: holds its weights. */
export async function runGraph(
  graph: GraphBuilder,
  folder: string,
  inputs: Readonly<Record<string, FloatTensor>>,
): Promise<Record<string, Float32Array>> {
  const onnx = writeOnnx(graph.finish(folder));
  const session = await openSession(onnx, { threads: 1, weightsFolder: folder });
  try {
    return await session.run(inputs);
  } finally {
    await session.release();
  }
}

/** ‖found − expected‖₂ / ‖expected‖₂. */
export function relativeError(found: Float32Array, expected: Float32Array): number {
  if (found.length !== expected.length) return Number.POSITIVE_INFINITY;
  let [apart, size] = [0, 0];
  for (let i = 0; i < expected.length; i++) {
    apart += (found[i] - expected[i]) ** 2;
    size += expected[i] ** 2;
  }
  return Math.sqrt(apart / size);
}

/** The numbers 0, 1, 2, … in a shape. */
export const counting = (...shape: number[]) => ({
  shape,
  data: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => i),
});
