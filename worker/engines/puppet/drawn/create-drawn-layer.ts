import type { Layer, LayerName, Mesh } from '../cutout.ts';
import { createGrid } from '../grid-mesh.ts';
import type { PixelBox } from '../pixel-box.ts';
import type { PlacedPicture } from './placed-picture.ts';

/** Writes the weight of every bone, those of node-bones.ts too, at a place of the picture into out. px. */
export type WeighPlace = (xPx: number, yPx: number, out: Map<number, number>) => void;

const slots = 4;

/** A layer of a painted picture. isRigid: it moves as a whole. */
export function createDrawnLayer(
  name: LayerName,
  { pixels, ...box }: PlacedPicture,
  weigh: WeighPlace,
  isRigid: boolean,
): Layer {
  const grid = isRigid ? createQuad(box) : createGrid(pixels, box);
  return { name, ...box, texture: pixels, mesh: weighMesh(grid, weigh) };
}

/** Two triangles, a pixel larger than the box on each side, as sampling reaches that far. What does not bend needs no
 *  more, and is drawn in long rows. */
function createQuad(box: PixelBox): Pick<Mesh, 'vertices' | 'triangles'> {
  const [left, top] = [box.xPx - 1, box.yPx - 1];
  const [right, bottom] = [box.xPx + box.widthPx + 1, box.yPx + box.heightPx + 1];
  return {
    vertices: Float32Array.of(left, top, right, top, left, bottom, right, bottom),
    triangles: Uint16Array.of(0, 1, 2, 1, 3, 2),
  };
}

function weighMesh(
  { vertices, triangles }: Pick<Mesh, 'vertices' | 'triangles'>,
  weigh: WeighPlace,
): Mesh {
  const count = vertices.length / 2;
  const boneIndices = new Uint8Array(count * slots);
  const boneWeights = new Float32Array(count * slots);
  const weights = new Map<number, number>();
  for (let v = 0; v < count; v++) {
    weights.clear();
    weigh(vertices[v * 2], vertices[v * 2 + 1], weights);
    const heaviest = [...weights]
      .sort(([a, one], [b, other]) => Math.abs(other) - Math.abs(one) || a - b)
      .slice(0, slots);
    const sum = heaviest.reduce((total, [, weight]) => total + weight, 0);
    heaviest.forEach(([bone, weight], slot) => {
      boneIndices[v * slots + slot] = bone;
      boneWeights[v * slots + slot] = weight / sum;
    });
  }
  return { vertices, triangles, boneIndices, boneWeights };
}
