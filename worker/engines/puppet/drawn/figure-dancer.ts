import type { Choreography } from '../../../../core/dance/choreography.ts';
import { bones, jointCount, jointIndex } from '../../../../core/dance/skeleton.ts';
import { affineSize } from '../bone-affines.ts';
import { type Framing, planeOf } from '../framing.ts';
import { createPosedBones } from '../posed-bones.ts';
import { type Canvas, createTexture, drawMesh } from '../raster.ts';
import { skinMesh } from '../skin-mesh.ts';
import { sides } from './body-shape.ts';
import { createClothMotion } from './cloth-motion.ts';
import type { DrawnFigure } from './drawn-figure.ts';
import { createDrawnOrder } from './drawn-order.ts';
import { mostBones, shoeBone } from './node-bones.ts';

/** Draws a figure's frames onto a canvas, one after the other: cloth remembers the frame before. */
export function createDancer(
  drawn: DrawnFigure,
  choreography: Choreography,
  framing: Framing,
  heightPx: number,
): (canvas: Canvas, frame: number) => void {
  const rest = planeOf(choreography.rest);
  const affinesAt = createPosedBones(rest, framing.joints, framing.scale);
  const orderAt = createDrawnOrder(choreography, heightPx, drawn.hemOverShoes);
  const moveCloth = createClothMotion(drawn, rest, choreography.framesPerSecond);
  const affines = new Float32Array(mostBones * affineSize);
  const layers = new Map(
    drawn.cutout.layers.map((layer) => [
      layer.name,
      {
        mesh: layer.mesh,
        texture: createTexture(layer),
        posed: new Float32Array(layer.mesh.vertices.length),
      },
    ]),
  );
  return (canvas, frame) => {
    const joints = framing.joints.subarray(frame * jointCount * 2, (frame + 1) * jointCount * 2);
    affines.set(affinesAt(frame).subarray(0, bones.length * affineSize));
    for (const side of sides) writeShoe(affines, side, rest, joints, framing.scale);
    moveCloth(affines, joints, framing.scale);
    for (const name of orderAt(frame)) {
      const layer = layers.get(name);
      if (!layer) continue;
      skinMesh(layer.mesh, affines, layer.posed);
      drawMesh(canvas, layer.texture, layer.mesh.triangles, layer.mesh.vertices, layer.posed);
    }
  };
}

/** How much of the toes' way sideways a shoe leans, and how much wider it becomes: it is seen from the side then. */
const leanShare = 0.5;
const widenShare = 0.55;

/** A shoe stands flat: turning out shears and widens it instead of rolling it over its side. */
function writeShoe(
  affines: Float32Array,
  side: 'L' | 'R',
  rest: Float32Array,
  joints: Float32Array,
  scale: number,
): void {
  const [ankle, toe] = [jointIndex[`ankle${side}`] * 2, jointIndex[`toe${side}`] * 2];
  const way = (places: Float32Array, axis: 0 | 1) => places[toe + axis] - places[ankle + axis];
  const tall = Math.max(1, way(rest, 1));
  const aside = way(joints, 0) / scale - way(rest, 0);
  const down = Math.min(1.5, Math.max(0.75, way(joints, 1) / scale / tall));
  const wide = 1 + Math.min(0.7, (widenShare * Math.abs(aside)) / (2.2 * tall));
  const lean = Math.min(1.2, Math.max(-1.2, (leanShare * aside) / tall));
  const m0 = scale * wide;
  const m1 = scale * lean;
  const m4 = scale * down;
  const at = shoeBone[side] * affineSize;
  affines[at] = m0;
  affines[at + 1] = m1;
  affines[at + 2] = joints[ankle] - m0 * rest[ankle] - m1 * rest[ankle + 1];
  affines[at + 3] = 0;
  affines[at + 4] = m4;
  affines[at + 5] = joints[ankle + 1] - m4 * rest[ankle + 1];
}
