import { affineSize } from './bone-affines';
import { Bytes, Floats } from './memory';

const slots = 4;

/** A mesh's vertices and the bones that move them, see puppet/cutout.ts; as putMesh of puppet/skin-mesh.ts lays it out. */
@unmanaged
export class SkinnedMesh {
  count: i32;
  vertices: Floats;
  boneIndices: Bytes;
  boneWeights: Floats;
}

/** Linear blend skinning: moves a mesh's vertices with the bones.
 *  affines: [bone, affineSize] from `first` on; out: [vertex, (x, y)], px. */
export function skinMesh(mesh: SkinnedMesh, affines: Floats, first: i32, out: Floats): void {
  for (let v = 0; v < mesh.count; v++) {
    const x = mesh.vertices[v * 2];
    const y = mesh.vertices[v * 2 + 1];
    let toX: f64 = 0;
    let toY: f64 = 0;
    for (let slot = v * slots; slot < (v + 1) * slots; slot++) {
      const weight = mesh.boneWeights[slot];
      if (weight === 0) continue;
      const m = first + mesh.boneIndices[slot] * affineSize;
      toX += weight * (affines[m] * x + affines[m + 1] * y + affines[m + 2]);
      toY += weight * (affines[m + 3] * x + affines[m + 4] * y + affines[m + 5]);
    }
    out[v * 2] = toX;
    out[v * 2 + 1] = toY;
  }
}
