import { rasterise } from '../../../paint/rasterise.ts';
import type { PixelBox } from '../pixel-box.ts';
import type { BodyShape, Side } from './body-shape.ts';
import type { FigurePlace } from './figure-place.ts';
import type { DrawnLayerName } from './layer-name.ts';
import type { Piece } from './piece.ts';
import { cropPainted, type PlacedPicture } from './placed-picture.ts';

/** Paints the pieces of each layer over one another, all layers at once. */
export async function paintLayers(
  pieces: readonly Piece[],
  shape: BodyShape,
  place: FigurePlace,
  size: Size,
): Promise<Map<DrawnLayerName, PlacedPicture>> {
  const svgs = new Map<DrawnLayerName, string[]>();
  for (const { layer, svg } of pieces) svgs.set(layer, [...(svgs.get(layer) ?? []), svg]);
  const { middleXPx, floorYPx, pxPerUnit } = place;
  const painted = await Promise.all(
    [...svgs].map(async ([name, parts]) => {
      const box = boxOf(name, shape, place, size);
      const svg = `<g transform="translate(${middleXPx - box.xPx} ${floorYPx - box.yPx}) scale(${pxPerUnit}) translate(0 -1000)">${parts.join('')}</g>`;
      const picture = await rasterise(svg, box.widthPx, box.heightPx);
      return [name, cropPainted(picture, box.xPx, box.yPx)] as const;
    }),
  );
  return new Map(painted.flatMap(([name, picture]) => (picture ? [[name, picture]] : [])));
}

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** How far a piece on a limb may reach beyond its bone, units. */
const limbRoom = 100;

/** Where a layer can be, so that no more is painted. */
function boxOf(
  name: DrawnLayerName,
  shape: BodyShape,
  place: FigurePlace,
  { widthPx, heightPx }: Size,
): PixelBox {
  const side = name.slice(-1) as Side;
  const bone = limbBones[name.slice(0, -1)];
  if (!bone) return { xPx: 0, yPx: 0, widthPx, heightPx };
  const ends = bone.map((joint) => shape.joint(`${joint}${side}`));
  const xs = ends.map(([x]) => place.middleXPx + x * place.pxPerUnit);
  const ys = ends.map(([, y]) => place.floorYPx + (y - 1000) * place.pxPerUnit);
  const room = limbRoom * place.pxPerUnit;
  const left = Math.max(0, Math.floor(Math.min(...xs) - room));
  const top = Math.max(0, Math.floor(Math.min(...ys) - room));
  return {
    xPx: left,
    yPx: top,
    widthPx: Math.max(1, Math.min(widthPx, Math.ceil(Math.max(...xs) + room)) - left),
    heightPx: Math.max(1, Math.min(heightPx, Math.ceil(Math.max(...ys) + room)) - top),
  };
}

const limbBones: Readonly<
  Record<
    string,
    readonly [
      'shoulder' | 'elbow' | 'hip' | 'knee' | 'ankle',
      'elbow' | 'fingertip' | 'knee' | 'ankle' | 'toe',
    ]
  >
> = {
  upperArm: ['shoulder', 'elbow'],
  foreArm: ['elbow', 'fingertip'],
  thigh: ['hip', 'knee'],
  shin: ['knee', 'ankle'],
  shoe: ['ankle', 'toe'],
};
