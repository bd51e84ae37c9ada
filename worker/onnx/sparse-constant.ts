import type { FlatTable } from './flat-buffer.ts';

/** How one dimension of a sparse constant is stored. */
export type SparseDimension =
  | { readonly kind: 'dense'; readonly size: number }
  | {
      readonly kind: 'csr';
      readonly segments: readonly number[];
      readonly indices: readonly number[];
    };

/** TFLite's storage of a sparse constant: dimensions in the order they are traversed, the blocks'
 *  inner dimensions after the outer ones. */
export interface Sparsity {
  readonly traversalOrder: readonly number[];
  /** The outer dimension that each block dimension divides. */
  readonly blockMap: readonly number[];
  readonly dimensions: readonly SparseDimension[];
}

const SPARSITY = { traversalOrder: 0, blockMap: 1, dimensions: 2 } as const;
const DIMENSION = {
  format: 0,
  denseSize: 1,
  segmentsType: 2,
  segments: 3,
  indicesType: 4,
  indices: 5,
} as const;
const FORMAT_CSR = 1;

/** Source of field numbers and unions: tensorflow/lite/schema/schema.fbs, SparsityParameters. */
export function readSparsity(table: FlatTable): Sparsity {
  return {
    traversalOrder: table.int32s(SPARSITY.traversalOrder),
    blockMap: table.int32s(SPARSITY.blockMap),
    dimensions: table.tables(SPARSITY.dimensions).map((dimension) =>
      dimension.int8(DIMENSION.format, 0) === FORMAT_CSR
        ? {
            kind: 'csr',
            segments: readIndices(dimension, DIMENSION.segmentsType, DIMENSION.segments),
            indices: readIndices(dimension, DIMENSION.indicesType, DIMENSION.indices),
          }
        : { kind: 'dense', size: dimension.int32(DIMENSION.denseSize, 0) },
    ),
  };
}

function readIndices(dimension: FlatTable, typeField: number, valueField: number): number[] {
  const vector = dimension.table(valueField);
  if (!vector) throw new Error('a sparse TFLite constant has no indices');
  switch (dimension.uint8(typeField, 0)) {
    case 1:
      return vector.int32s(0);
    case 2:
      return vector.uint16s(0);
    case 3:
      return [...vector.bytes(0)];
    default:
      throw new Error('a sparse TFLite constant has indices of an unknown type');
  }
}

/** The full array of a sparse constant, zeros filled in.
 *  values: the stored numbers in traversal order; shape: the full array's.
 *  @throws Error when storage and shape disagree */
export function densify(
  values: ArrayLike<number>,
  shape: readonly number[],
  sparsity: Sparsity,
): Float32Array<ArrayBuffer> {
  const { traversalOrder, blockMap, dimensions } = sparsity;
  const rank = shape.length;
  if (
    dimensions.length !== rank + blockMap.length ||
    traversalOrder.length !== dimensions.length ||
    blockMap.some((outer) => outer < 0 || outer >= rank)
  ) {
    throw new Error('a sparse TFLite constant disagrees with its shape');
  }
  const blockSizes: number[] = new Array(rank).fill(1);
  const inner = blockMap.map((outer, i) => {
    const level = traversalOrder.indexOf(rank + i);
    const dimension = dimensions[level];
    const size = dimension?.kind === 'dense' ? dimension.size : 0;
    blockSizes[outer] = size;
    return size;
  });
  if (inner.some((size) => size < 1)) throw new Error('a sparse TFLite block is not dense');
  if (
    dimensions.some(
      (dimension) => dimension.kind === 'dense' && dimension.size > Math.max(...shape),
    )
  ) {
    throw new Error('a sparse TFLite constant disagrees with its shape');
  }

  const full = new Float32Array(shape.reduce((product, size) => product * size, 1));
  const position: number[] = new Array(dimensions.length).fill(0);
  let taken = 0;

  const place = (): void => {
    let flat = 0;
    for (let axis = 0; axis < rank; axis++) {
      let at = position[axis] ?? 0;
      blockMap.forEach((outer, i) => {
        if (outer === axis) at = at * (blockSizes[axis] ?? 1) + (position[rank + i] ?? 0);
      });
      const size = shape[axis] ?? 0;
      if (at >= size) throw new Error('a sparse TFLite constant points outside its shape');
      flat = flat * size + at;
    }
    if (taken >= values.length) throw new Error('a sparse TFLite constant has too few values');
    full[flat] = values[taken++] ?? 0;
  };
  const walk = (level: number, parent: number): void => {
    const dimension = dimensions[level];
    if (!dimension) {
      place();
      return;
    }
    const axis = traversalOrder[level] ?? 0;
    if (dimension.kind === 'dense') {
      for (let i = 0; i < dimension.size; i++) {
        position[axis] = i;
        walk(level + 1, parent * dimension.size + i);
      }
      return;
    }
    const end = Math.min(dimension.segments[parent + 1] ?? 0, dimension.indices.length);
    for (let i = dimension.segments[parent] ?? 0; i < end; i++) {
      position[axis] = dimension.indices[i] ?? 0;
      walk(level + 1, i);
    }
  };
  walk(0, 0);
  return full;
}
