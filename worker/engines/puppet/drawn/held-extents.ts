import { jointCount } from '../../../../core/dance/skeleton.ts';
import { affineSize } from '../bone-affines.ts';
import type { Cutout } from '../cutout.ts';
import type { HeldExtents } from '../framing.ts';
import { writeHeld } from './extra-bones.ts';
import { heldBone, mostBones } from './node-bones.ts';

/** Where what a drawn figure holds is in every frame: of its box at rest, as its bone moves it. */
export function createHeldExtents({ layers }: Pick<Cutout, 'layers'>): HeldExtents {
  const affines = new Float32Array(mostBones * affineSize);
  return (side, rest, joints, scale) => {
    const layer = layers.find(({ name }) => name === `held${side}`);
    if (!layer) return null;
    const { vertices } = layer.mesh;
    const frameCount = joints.length / (jointCount * 2);
    const bounds = new Float32Array(frameCount * 4);
    const at = heldBone[side] * affineSize;
    for (let frame = 0; frame < frameCount; frame++) {
      const posed = joints.subarray(frame * jointCount * 2, (frame + 1) * jointCount * 2);
      writeHeld(affines, side, rest, posed, scale);
      const [a, b, c, d, e, f] = affines.subarray(at, at + affineSize);
      let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let v = 0; v < vertices.length; v += 2) {
        const x = a * vertices[v] + b * vertices[v + 1] + c;
        const y = d * vertices[v] + e * vertices[v + 1] + f;
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
      bounds.set([left, top, right, bottom], frame * 4);
    }
    return bounds;
  };
}
