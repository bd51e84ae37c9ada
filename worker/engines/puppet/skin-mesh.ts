import { affineSize } from './bone-affines.ts';
import type { Mesh } from './cutout.ts';

const slots = 4;

/** Linear blend skinning: moves a mesh's vertices with the bones.
 *  affines: [bone, 6], see writeBoneAffines; out: [vertex, (x, y)], picture px. */
export function skinMesh(mesh: Mesh, affines: Float32Array, out: Float32Array): void {
  const { vertices, boneIndices, boneWeights } = mesh;
  for (let v = 0; v < vertices.length / 2; v++) {
    const x = vertices[v * 2];
    const y = vertices[v * 2 + 1];
    let toX = 0;
    let toY = 0;
    for (let slot = v * slots; slot < (v + 1) * slots; slot++) {
      const weight = boneWeights[slot];
      if (weight === 0) continue;
      const m = boneIndices[slot] * affineSize;
      toX += weight * (affines[m] * x + affines[m + 1] * y + affines[m + 2]);
      toY += weight * (affines[m + 3] * x + affines[m + 4] * y + affines[m + 5]);
    }
    out[v * 2] = toX;
    out[v * 2 + 1] = toY;
  }
}
