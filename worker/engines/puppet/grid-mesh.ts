import { bones } from '../../../core/dance/skeleton.ts';
import { useKernels } from '../../kernels/kernels.ts';
import type { Mesh } from './cutout.ts';

/** Side of a mesh's cells, px. */
export const meshStepPx = 14;

const slots = 4;

/** The weight of every bone at places of the picture at rest: [place, (x, y)] in; [place, bone] out. */
export type WeighBones = (places: Float32Array) => Float32Array;

/** A regular grid of triangles over a texture's opaque parts; its lines lie on multiples of meshStepPx in
 *  the picture, so that neighbouring layers share them.
 *  texture: [y, x, (r, g, b, a)] at (xPx, yPx) of the picture. */
export function createGridMesh(texture: Uint8Array, box: GridBox, weigh: WeighBones): Mesh {
  const { vertices, triangles } = createGrid(texture, box);
  return { vertices, triangles, ...weighVertices(vertices, weigh) };
}

interface GridBox {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The grid alone, without the bones that move it. */
export function createGrid(
  texture: Uint8Array,
  box: GridBox,
): Pick<Mesh, 'vertices' | 'triangles'> {
  const firstColumn = Math.floor((box.xPx - 1) / meshStepPx);
  const firstRow = Math.floor((box.yPx - 1) / meshStepPx);
  const columns = Math.ceil((box.xPx + box.widthPx + 1) / meshStepPx) - firstColumn;
  const rows = Math.ceil((box.yPx + box.heightPx + 1) / meshStepPx) - firstRow;
  const filled = markFilledCells(texture, box, firstColumn, firstRow, columns, rows);
  const corners = new Int32Array((columns + 1) * (rows + 1)).fill(-1);
  const vertices: number[] = [];
  const triangles: number[] = [];
  const corner = (column: number, row: number) => {
    const at = row * (columns + 1) + column;
    if (corners[at] < 0) {
      corners[at] = vertices.length / 2;
      vertices.push((firstColumn + column) * meshStepPx, (firstRow + row) * meshStepPx);
    }
    return corners[at];
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!filled[row * columns + column]) continue;
      const a = corner(column, row);
      const b = corner(column + 1, row);
      const c = corner(column, row + 1);
      const d = corner(column + 1, row + 1);
      // Alternating diagonals keep the mesh from bending more easily one way.
      if ((row + column + firstColumn + firstRow) % 2 === 0) triangles.push(a, b, c, b, d, c);
      else triangles.push(a, b, d, a, d, c);
    }
  }
  return { vertices: Float32Array.from(vertices), triangles: Uint16Array.from(triangles) };
}

/** Where a texture is opaque, or a pixel next to it: [row, column] 0 or 1. */
function markFilledCells(
  texture: Uint8Array,
  { xPx, yPx, widthPx, heightPx }: GridBox,
  firstColumn: number,
  firstRow: number,
  columns: number,
  rows: number,
): Uint8Array {
  const left = xPx - firstColumn * meshStepPx;
  const top = yPx - firstRow * meshStepPx;
  return useKernels((kernels, memory) => {
    const filled = memory.bytes(columns * rows);
    const pixels = memory.put(texture);
    kernels.markFilledCells(
      ...([pixels, widthPx, heightPx, left, top, meshStepPx, columns, rows, filled] as const),
    );
    return memory.take(filled, new Uint8Array(columns * rows));
  });
}

function weighVertices(vertices: Float32Array, weigh: WeighBones) {
  const count = vertices.length / 2;
  const weights = weigh(vertices);
  return useKernels((kernels, memory) => {
    const indices = memory.bytes(count * slots);
    const kept = memory.floats(count * slots);
    kernels.keepHeaviest(memory.put(weights), count, bones.length, slots, indices, kept);
    return {
      boneIndices: memory.take(indices, new Uint8Array(count * slots)),
      boneWeights: memory.take(kept, new Float32Array(count * slots)),
    };
  });
}
