import { type BoneName, bones } from '../../../core/dance/skeleton.ts';
import type { Cutout, Mesh } from './cutout.ts';

/** The vertices of all layers that move for at least `share` with one of the named bones, as one mesh
 *  without triangles. */
export function verticesOfBones(cutout: Cutout, names: readonly BoneName[], share: number): Mesh {
  const wanted = new Set(names.map((name) => bones.findIndex((bone) => bone.name === name)));
  const vertices: number[] = [];
  const boneIndices: number[] = [];
  const boneWeights: number[] = [];
  for (const { mesh } of cutout.layers) {
    for (let v = 0; v < mesh.vertices.length / 2; v++) {
      let held = 0;
      for (let slot = v * 4; slot < v * 4 + 4; slot++) {
        if (wanted.has(mesh.boneIndices[slot])) held += mesh.boneWeights[slot];
      }
      if (held < share) continue;
      vertices.push(mesh.vertices[v * 2], mesh.vertices[v * 2 + 1]);
      boneIndices.push(...mesh.boneIndices.subarray(v * 4, v * 4 + 4));
      boneWeights.push(...mesh.boneWeights.subarray(v * 4, v * 4 + 4));
    }
  }
  return {
    vertices: Float32Array.from(vertices),
    triangles: new Uint16Array(0),
    boneIndices: Uint8Array.from(boneIndices),
    boneWeights: Float32Array.from(boneWeights),
  };
}
