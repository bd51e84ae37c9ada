import type { Choreography } from '../../../../core/dance/choreography.ts';
import { bones, jointCount } from '../../../../core/dance/skeleton.ts';
import { affineSize } from '../bone-affines.ts';
import type { Canvas } from '../canvas.ts';
import { type Framing, planeOf } from '../framing.ts';
import { createPosedBones } from '../posed-bones.ts';
import { createTexture, drawMesh } from '../raster.ts';
import { skinMesh } from '../skin-mesh.ts';
import { sides } from './body-shape.ts';
import { createClothMotion } from './cloth-motion.ts';
import type { DrawnFigure } from './drawn-figure.ts';
import { createDrawnOrder } from './drawn-order.ts';
import { writeHeld, writeShoe } from './extra-bones.ts';
import { mostBones } from './node-bones.ts';
import { createFaceTurn } from './turn-face.ts';

/** Draws a figure's frames onto a canvas, one after the other: cloth remembers the frame before. */
export function createDancer(
  drawn: DrawnFigure,
  choreography: Choreography,
  framing: Framing,
  heightPx: number,
): (canvas: Canvas, frame: number) => void {
  const rest = planeOf(choreography.rest);
  const { headTurns } = choreography;
  const affinesAt = createPosedBones(rest, framing.joints, framing.scale);
  const orderAt = createDrawnOrder(choreography, heightPx, drawn.hemOverShoes);
  const moveCloth = createClothMotion(drawn, rest, choreography.framesPerSecond);
  const affines = new Float32Array(mostBones * affineSize);
  const layers = new Map(
    drawn.cutout.layers.map((layer) => [
      layer.name,
      {
        meshAt: createFaceTurn(layer.name, layer.mesh, drawn.headAxes),
        mesh: layer.mesh,
        texture: createTexture(layer),
        posed: new Float32Array(layer.mesh.vertices.length),
      },
    ]),
  );
  return (canvas, frame) => {
    const joints = framing.joints.subarray(frame * jointCount * 2, (frame + 1) * jointCount * 2);
    affines.set(affinesAt(frame).subarray(0, bones.length * affineSize));
    for (const side of sides) {
      writeShoe(affines, side, rest, joints, framing.scale);
      writeHeld(affines, side, rest, joints, framing.scale);
    }
    moveCloth(affines, joints, framing.scale);
    const [yawRad = 0, pitchRad = 0] = headTurns?.subarray(frame * 2, frame * 2 + 2) ?? [];
    for (const name of orderAt(frame)) {
      const layer = layers.get(name);
      if (!layer) continue;
      skinMesh(layer.meshAt(yawRad, pitchRad), affines, layer.posed);
      drawMesh(canvas, layer.texture, layer.mesh.triangles, layer.mesh.vertices, layer.posed);
    }
  };
}
