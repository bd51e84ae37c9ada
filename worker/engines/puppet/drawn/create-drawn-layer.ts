import type { Rgba } from '../../../paint/rgba.ts';
import type { Layer, LayerName, Mesh } from '../cutout.ts';
import { createGrid } from '../grid-mesh.ts';
import type { PixelBox } from '../pixel-box.ts';

/** Writes the weight of every bone, those of node-bones.ts too, at a place of the picture into out. px. */
export type WeighPlace = (xPx: number, yPx: number, out: Map<number, number>) => void;

const slots = 4;

/** A layer of a painted picture, as small as it can be; null where nothing is painted. isRigid: it moves as a whole. */
export function createDrawnLayer(
  name: LayerName,
  { pixels, widthPx, heightPx }: Rgba,
  weigh: WeighPlace,
  isRigid: boolean,
): Layer | null {
  let [left, top, right, bottom] = [widthPx, heightPx, -1, -1];
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (pixels[(y * widthPx + x) * 4 + 3] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (right < 0) return null;
  const box = { xPx: left, yPx: top, widthPx: right - left + 1, heightPx: bottom - top + 1 };
  const texture = new Uint8Array(box.widthPx * box.heightPx * 4);
  for (let y = 0; y < box.heightPx; y++) {
    const from = ((top + y) * widthPx + left) * 4;
    texture.set(pixels.subarray(from, from + box.widthPx * 4), y * box.widthPx * 4);
  }
  const grid = isRigid ? createQuad(box) : createGrid(texture, box);
  return { name, ...box, texture, mesh: weighMesh(grid, weigh) };
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
