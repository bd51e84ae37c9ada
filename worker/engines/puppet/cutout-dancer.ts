import type { Choreography } from '../../../core/dance/choreography.ts';
import type { Canvas } from './canvas.ts';
import type { Cutout } from './cutout.ts';
import { type Framing, planeOf } from './framing.ts';
import { createLayerOrder } from './layer-order.ts';
import { createPosedBones } from './posed-bones.ts';
import { createTexture, drawMesh } from './raster.ts';
import { skinMesh } from './skin-mesh.ts';

/** Draws a cut-out's frames onto a canvas, one after the other. heightPx: of the picture. */
export function createCutoutDancer(
  cutout: Cutout,
  choreography: Choreography,
  framing: Framing,
  heightPx: number,
): (canvas: Canvas, frame: number) => void {
  const affinesAt = createPosedBones(planeOf(choreography.rest), framing.joints, framing.scale);
  const orderAt = createLayerOrder(choreography, heightPx);
  const layers = new Map(
    cutout.layers.map((layer) => [
      layer.name,
      {
        mesh: layer.mesh,
        texture: createTexture(layer),
        posed: new Float32Array(layer.mesh.vertices.length),
      },
    ]),
  );
  return (canvas, frame) => {
    const affines = affinesAt(frame);
    for (const name of orderAt(frame)) {
      const layer = layers.get(name);
      if (!layer) continue;
      skinMesh(layer.mesh, affines, layer.posed);
      drawMesh(canvas, layer.texture, layer.mesh.triangles, layer.mesh.vertices, layer.posed);
    }
  };
}
