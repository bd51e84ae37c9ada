import type { Box } from '../../../../core/dance/figure.ts';
import type { SceneBrief } from '../../../../core/prompt/scene-brief.ts';
import { type Hex, toHex } from '../../../paint/colour.ts';
import { rasterise } from '../../../paint/rasterise.ts';
import type { Rgba } from '../../../paint/rgba.ts';
import type { Layer } from '../cutout.ts';
import { createRandom } from '../seeded-random.ts';
import { paintBody } from './bare-body.ts';
import { type BodyShape, type BuildName, type Side, shapeBody } from './body-shape.ts';
import { type ClothNet, createNets, weighNodes } from './cloth-net.ts';
import { createDrawnLayer, type WeighPlace } from './create-drawn-layer.ts';
import type { DrawnFigure } from './drawn-figure.ts';
import { dressUp } from './dress-up.ts';
import { daylight, type FigureLight, lightUp } from './figure-light.ts';
import { type FigurePlace, placeFigure } from './figure-place.ts';
import { measureHead } from './head-measure.ts';
import { createInk } from './kit/ink.ts';
import type { ClothName, DrawnLayerName } from './layer-name.ts';
import { openWardrobes, type Wardrobes } from './open-wardrobes.ts';
import type { PhotoHead } from './photo-head.ts';
import { type ClothPiece, isCloth, type Piece } from './piece.ts';
import { neckHalfOf, placeHead } from './place-head.ts';
import { createRestFigure } from './rest-figure.ts';
import { isRigid, weighStiff } from './stiff-weights.ts';

export interface FigureAsk {
  readonly brief: SceneBrief;
  readonly head: PhotoHead;
  readonly build: BuildName;
  readonly seed: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly light: FigureLight | null;
}

/** Draws a person in the brief's outfit with the photo's head: layers on the skeleton of every dance, at rest with the
 *  arms a little away from the body. The same ask gives the same pixels. */
export async function drawFigure(
  ask: FigureAsk,
  signal: AbortSignal,
  wardrobes?: Wardrobes,
): Promise<DrawnFigure> {
  const { brief, head, seed, widthPx, heightPx } = ask;
  const shape = shapeBody(ask.build, neckHalfOf(head));
  const place = placeFigure(widthPx, heightPx);
  const light = ask.light ?? daylight;
  const ink = createInk(createRandom(seed), litFrom(light, head));
  const skin = { lit: hexOf(head.skin), shade: hexOf(head.shade), neck: hexOf(head.neck) };
  const photo = placeHead(head, shape, place, widthPx, heightPx);
  const sitter = { shape, ink, skin, head: measureHead(photo, place) };
  const outfit = await dressUp(brief, sitter, seed, wardrobes ?? (await openWardrobes()));
  signal.throwIfAborted();
  const pieces = [...paintBody(sitter, outfit.holds), ...outfit.pieces];
  const pictures = await paintLayers(pieces, shape, place, widthPx, heightPx, signal);
  pictures.set('head', photo);
  const silhouette = silhouetteOf([...pictures.values()], widthPx, heightPx);
  const nets = createNets(netPieces(pieces));
  const layers: Layer[] = [];
  for (const [name, picture] of pictures) {
    signal.throwIfAborted();
    lightUp(picture, light, silhouette, place.middleXPx, place.pxPerUnit);
    const layer = createDrawnLayer(name, picture, weigher(name, nets, shape, place), isRigid(name));
    if (layer) layers.push(layer);
  }
  return {
    figure: createRestFigure(shape, place, silhouette, widthPx),
    cutout: { layers, armConfidence: { L: 1, R: 1 } },
    nets,
    shape,
    place,
    hemOverShoes: outfit.hemOverShoes,
  };
}

/** Cloth is shaded for the side that the place is lit from; where it says nothing, for the photo's. */
function litFrom({ keyFrom }: FigureLight, { lightFrom }: PhotoHead): -1 | 1 {
  if (keyFrom === 'left') return -1;
  if (keyFrom === 'right') return 1;
  return lightFrom > 0 ? 1 : -1;
}

function hexOf(rgb: readonly [number, number, number]): Hex {
  return toHex(rgb);
}

/** One net a layer of cloth: what is painted later on the same layer goes along. */
function netPieces(pieces: readonly Piece[]): ClothPiece[] {
  const nets = new Map<ClothName, ClothPiece>();
  for (const piece of pieces) {
    if (isCloth(piece) && !nets.has(piece.layer)) nets.set(piece.layer, piece);
  }
  return [...nets.values()];
}

async function paintLayers(
  pieces: readonly Piece[],
  shape: BodyShape,
  place: FigurePlace,
  widthPx: number,
  heightPx: number,
  signal: AbortSignal,
): Promise<Map<DrawnLayerName, Rgba>> {
  const svgs = new Map<DrawnLayerName, string[]>();
  for (const { layer, svg } of pieces) svgs.set(layer, [...(svgs.get(layer) ?? []), svg]);
  const pictures = new Map<DrawnLayerName, Rgba>();
  const { middleXPx, floorYPx, pxPerUnit } = place;
  for (const [name, parts] of svgs) {
    signal.throwIfAborted();
    const box = boxOf(name, shape, place, widthPx, heightPx);
    const svg = `<g transform="translate(${middleXPx - box.xPx} ${floorYPx - box.yPx}) scale(${pxPerUnit}) translate(0 -1000)">${parts.join('')}</g>`;
    pictures.set(
      name,
      setInto(await rasterise(svg, box.widthPx, box.heightPx), box, widthPx, heightPx),
    );
  }
  return pictures;
}

/** How far a piece on a limb may reach beyond its bone, units. */
const limbRoom = 100;

/** Where a layer can be, so that no more is painted. */
function boxOf(
  name: DrawnLayerName,
  shape: BodyShape,
  place: FigurePlace,
  widthPx: number,
  heightPx: number,
): Box {
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

function setInto(part: Rgba, box: Box, widthPx: number, heightPx: number): Rgba {
  if (part.widthPx === widthPx && part.heightPx === heightPx) return part;
  const pixels = new Uint8Array(widthPx * heightPx * 4);
  for (let y = 0; y < part.heightPx; y++) {
    const row = part.pixels.subarray(y * part.widthPx * 4, (y + 1) * part.widthPx * 4);
    pixels.set(row, ((box.yPx + y) * widthPx + box.xPx) * 4);
  }
  return { widthPx, heightPx, pixels };
}

/** alpha [y, x] of all layers at rest. */
function silhouetteOf(pictures: readonly Rgba[], widthPx: number, heightPx: number): Uint8Array {
  const alpha = new Uint8Array(widthPx * heightPx);
  for (const { pixels } of pictures) {
    for (let i = 0; i < alpha.length; i++) alpha[i] = Math.max(alpha[i], pixels[i * 4 + 3]);
  }
  return alpha;
}

function weigher(
  name: DrawnLayerName,
  nets: readonly ClothNet[],
  shape: BodyShape,
  place: FigurePlace,
): WeighPlace {
  const unitsAt = (xPx: number, yPx: number) =>
    [
      (xPx - place.middleXPx) / place.pxPerUnit,
      (yPx - place.floorYPx) / place.pxPerUnit + 1000,
    ] as const;
  const net = nets.find(({ piece }) => piece.layer === name);
  if (net) {
    return (xPx, yPx, out) => {
      for (const { bone, weight } of weighNodes(net, unitsAt(xPx, yPx))) out.set(bone, weight);
    };
  }
  const weigh = weighStiff(name, shape);
  return (xPx, yPx, out) => weigh(...unitsAt(xPx, yPx), out);
}
