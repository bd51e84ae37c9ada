import { type KernelMemory, useKernels } from '../../kernels/kernels.ts';
import type { Place } from '../../kernels/place.ts';
import type { Mesh } from './cutout.ts';

/** Linear blend skinning: moves a mesh's vertices with the bones.
 *  affines: [bone, 6], see writeBoneAffines; out: [vertex, (x, y)], picture px. */
export function skinMesh(mesh: Mesh, affines: Float32Array, out: Float32Array): void {
  useKernels((kernels, memory) => {
    const posed = memory.floats(out.length);
    kernels.skinMesh(putMesh(memory, mesh), memory.put(affines), 0, posed);
    memory.take(posed, out);
  });
}

/** Puts what moves of a mesh where kernels read it. */
export function putMesh(memory: KernelMemory, { vertices, boneIndices, boneWeights }: Mesh): Place {
  const lists = [vertices, boneIndices, boneWeights].map(memory.put);
  return memory.record(vertices.length / 2, ...lists);
}
