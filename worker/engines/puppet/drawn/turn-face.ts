import type { HeadAxes } from '../../../../core/dance/turn-head.ts';
import { turnHead } from '../../../../core/dance/turn-head.ts';
import type { LayerName, Mesh } from '../cutout.ts';
import { levels } from './body-shape.ts';
import type { FigurePlace } from './figure-place.ts';
import type { PhotoHead } from './photo-head.ts';
import { eyesToChinOf } from './place-head.ts';

/** What turns with the head. */
const turning: readonly LayerName[] = ['head', 'hat', 'hatBack'];

/** From the middle out to an eye, as a share of the way from the chin up to the eyes. */
const eyesOut = 0.23;

/** A drawn figure's head in its picture. */
export function headAxesOf(place: FigurePlace, head: PhotoHead): HeadAxes {
  const eyesUp = eyesToChinOf(head);
  const at = (x: number, y: number) =>
    [place.middleXPx + x * place.pxPerUnit, place.floorYPx + (y - 1000) * place.pxPerUnit] as const;
  return {
    crown: at(0, 0),
    chin: at(0, levels.chin),
    eyeL: at(-eyesOut * eyesUp, levels.chin - eyesUp),
    eyeR: at(eyesOut * eyesUp, levels.chin - eyesUp),
    yawRad: head.yawRad,
  };
}

/** A layer's mesh at rest, with the face turned where it belongs to the head. radians, as Choreography.headTurns. */
export function createFaceTurn(
  name: LayerName,
  mesh: Mesh,
  axes: HeadAxes,
): (yawRad: number, pitchRad: number) => Mesh {
  if (!turning.includes(name)) return () => mesh;
  const turned = { ...mesh, vertices: mesh.vertices.slice() };
  const head = turnHead(axes, mesh.vertices);
  return (yawRad, pitchRad) => {
    head.place(yawRad, pitchRad, turned.vertices);
    return turned;
  };
}
