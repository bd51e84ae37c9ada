import { bones } from '../../../core/dance/skeleton.ts';
import type { Mesh } from './cutout.ts';

/** Side of a mesh's cells, px. */
export const meshStepPx = 14;

const slots = 4;

/** Writes the weight of every bone at a place of the picture at rest into out: [bone]. */
export type WeighBones = (x: number, y: number, out: Float32Array) => void;

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

function markFilledCells(
  texture: Uint8Array,
  { xPx, yPx, widthPx, heightPx }: GridBox,
  firstColumn: number,
  firstRow: number,
  columns: number,
  rows: number,
): Uint8Array {
  const filled = new Uint8Array(columns * rows);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (texture[(y * widthPx + x) * 4 + 3] === 0) continue;
      // Bilinear sampling reaches one pixel further.
      for (const py of [yPx + y - 1, yPx + y + 1]) {
        for (const px of [xPx + x - 1, xPx + x + 1]) {
          const column = Math.floor(px / meshStepPx) - firstColumn;
          const row = Math.floor(py / meshStepPx) - firstRow;
          if (column >= 0 && row >= 0 && column < columns && row < rows) {
            filled[row * columns + column] = 1;
          }
        }
      }
    }
  }
  return filled;
}

function weighVertices(vertices: Float32Array, weigh: WeighBones) {
  const count = vertices.length / 2;
  const boneIndices = new Uint8Array(count * slots);
  const boneWeights = new Float32Array(count * slots);
  const weights = new Float32Array(bones.length);
  for (let v = 0; v < count; v++) {
    weights.fill(0);
    weigh(vertices[v * 2], vertices[v * 2 + 1], weights);
    const heaviest = [...weights.keys()]
      .sort((a, b) => weights[b] - weights[a] || a - b)
      .slice(0, slots);
    const sum = heaviest.reduce((total, bone) => total + weights[bone], 0);
    heaviest.forEach((bone, slot) => {
      boneIndices[v * slots + slot] = bone;
      boneWeights[v * slots + slot] = weights[bone] / sum;
    });
  }
  return { boneIndices, boneWeights };
}
