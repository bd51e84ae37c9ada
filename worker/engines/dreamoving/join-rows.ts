import type { FloatTensor } from '../../onnx/session.ts';

/** Tensors of one shape, [1, …], one after the other, [row, …]. */
export function joinRows(rows: readonly Float32Array[], shape: readonly number[]): FloatTensor {
  const size = rows[0].length;
  const data = new Float32Array(rows.length * size);
  for (const [i, row] of rows.entries()) data.set(row, i * size);
  return { data, shape: shape.with(0, rows.length) };
}
