import { affineSize } from './bone-affines';
import { Floats, floats } from './memory';
import { SkinnedMesh, skinMesh } from './skin-mesh';

/** The bounds of a mesh in every frame. affines: [frame, bone, affineSize]; bounds: [frame, (left, top, right, bottom)],
 *  px. */
export function boundFrames(
  mesh: SkinnedMesh,
  affines: Floats,
  boneCount: i32,
  frameCount: i32,
  bounds: Floats,
): void {
  const posed = floats(mesh.count * 2);
  for (let frame = 0; frame < frameCount; frame++) {
    skinMesh(mesh, affines, frame * boneCount * affineSize, posed);
    let left = Infinity;
    let top = Infinity;
    let right = -Infinity;
    let bottom = -Infinity;
    for (let v = 0; v < mesh.count; v++) {
      left = Math.min(left, posed[v * 2]);
      right = Math.max(right, posed[v * 2]);
      top = Math.min(top, posed[v * 2 + 1]);
      bottom = Math.max(bottom, posed[v * 2 + 1]);
    }
    bounds[frame * 4] = left;
    bounds[frame * 4 + 1] = top;
    bounds[frame * 4 + 2] = right;
    bounds[frame * 4 + 3] = bottom;
  }
}
