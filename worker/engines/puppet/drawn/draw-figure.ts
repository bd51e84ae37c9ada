import type { SceneBrief } from '../../../../core/prompt/scene-brief.ts';
import type { Layer } from '../cutout.ts';
import { createRandom } from '../seeded-random.ts';
import { paintBody } from './bare-body.ts';
import { type BodyShape, type BuildName, shapeBody } from './body-shape.ts';
import { type ClothNet, createNets, weighNodes } from './cloth-net.ts';
import { createDrawnLayer, type WeighPlace } from './create-drawn-layer.ts';
import { crispEnds } from './crisp-ends.ts';
import { cutJaw } from './cut-jaw.ts';
import type { DrawnFigure } from './drawn-figure.ts';
import { dressUp } from './dress-up.ts';
import { evenLight } from './even-light.ts';
import { daylight, type FigureLight, lightUp } from './figure-light.ts';
import { type FigurePlace, placeFigure } from './figure-place.ts';
import { hangHair } from './hair-net.ts';
import { measureHead } from './head-measure.ts';
import { findJawLine } from './jaw-line.ts';
import { dropScraps } from './jaw-scraps.ts';
import { keepInside } from './keep-inside.ts';
import { createInk } from './kit/ink.ts';
import type { DrawnLayerName } from './layer-name.ts';
import { matchSkin } from './match-skin.ts';
import { openWardrobes, type Wardrobes } from './open-wardrobes.ts';
import { paintLayers } from './paint-layers.ts';
import { paintOver } from './paint-over.ts';
import type { PhotoHead } from './photo-head.ts';
import { type ClothPiece, isCloth, type Piece } from './piece.ts';
import { neckHalfOf, placeHead } from './place-head.ts';
import { cropPainted, silhouetteOf } from './placed-picture.ts';
import { createRestFigure } from './rest-figure.ts';
import { smoothStep } from './smooth-step.ts';
import { isRigid, weighStiff } from './stiff-weights.ts';
import { tidyJaw } from './tidy-jaw.ts';
import { trimShoulders } from './trim-shoulders.ts';
import { headAxesOf } from './turn-face.ts';

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
  const { brief, seed, widthPx, heightPx } = ask;
  const place = placeFigure(widthPx, heightPx);
  const light = ask.light ?? daylight;
  const lit = litFrom(light, ask.head);
  const head = evenLight(ask.head, light, lit);
  const shape = shapeBody(ask.build, neckHalfOf(head));
  const ink = createInk(createRandom(seed), lit);
  const photo = placeHead(head, shape, place, widthPx, heightPx);
  tidyJaw(photo, head, place, shape.neckHalf);
  trimShoulders(photo, place, shape.neckHalf);
  const skin = matchSkin(photo, head, place, shape.neckHalf);
  const beyondJaw = findJawLine(photo, head, place);
  if (beyondJaw) cutJaw(photo, beyondJaw, place);
  dropScraps(photo, head, place);
  const sitter = { shape, ink, skin, head: measureHead(photo, head, place) };
  const outfit = await dressUp(brief, sitter, seed, wardrobes ?? (await openWardrobes()));
  signal.throwIfAborted();
  if (outfit.headInside) keepInside(photo, outfit.headInside, place);
  const pieces = [...paintBody(sitter, outfit.holds), ...outfit.pieces];
  const pictures = await paintLayers(pieces, shape, place, { widthPx, heightPx });
  const headPicture = cropPainted(photo, 0, 0);
  if (headPicture) {
    crispEnds(headPicture, head, place);
    paintOver(headPicture, place.pxPerUnit);
    pictures.set('head', headPicture);
  }
  const alpha = silhouetteOf(pictures.values(), widthPx, heightPx);
  const hair = hangHair(photo, place, shape.neckHalf);
  const nets = createNets([...netPieces(pieces), ...(hair ? [hair] : [])]);
  const layers: Layer[] = [];
  for (const [name, picture] of pictures) {
    signal.throwIfAborted();
    const silhouette = { alpha, widthPx, heightPx };
    lightUp(
      picture,
      light,
      silhouette,
      place.middleXPx,
      place.pxPerUnit,
      rimOf(name, shape, place),
    );
    const weigh = weigher(name, nets, shape, place);
    layers.push(createDrawnLayer(name, picture, weigh, isRigid(name)));
  }
  return {
    figure: createRestFigure(shape, place, alpha, widthPx),
    cutout: { layers, armConfidence: { L: 1, R: 1 } },
    nets,
    shape,
    place,
    headAxes: headAxesOf(place, head),
    hemOverShoes: outfit.hemOverShoes,
  };
}

/** Cloth is shaded for the side that the place is lit from; where it says nothing, for the photo's. */
function litFrom({ keyFrom }: FigureLight, { lightFrom }: PhotoHead): -1 | 1 {
  if (keyFrom === 'left') return -1;
  if (keyFrom === 'right') return 1;
  return lightFrom > 0 ? 1 : -1;
}

/** At the shoulder an arm turns about, its edge comes to lie before the trunk: there it is not bright. Units from the
 *  joint. */
const armRim = { from: 24, to: 60 };

function rimOf(name: DrawnLayerName, shape: BodyShape, place: FigurePlace) {
  if (name !== 'upperArmL' && name !== 'upperArmR') return undefined;
  const [x, y] = shape.joint(name === 'upperArmL' ? 'shoulderL' : 'shoulderR');
  const jointXPx = place.middleXPx + x * place.pxPerUnit;
  const jointYPx = place.floorYPx + (y - 1000) * place.pxPerUnit;
  return (xPx: number, yPx: number) =>
    smoothStep(
      armRim.from,
      armRim.to,
      Math.hypot(xPx - jointXPx, yPx - jointYPx) / place.pxPerUnit,
    );
}

/** One net a layer of cloth: what is painted later on the same layer goes along. */
function netPieces(pieces: readonly Piece[]): ClothPiece[] {
  const nets = new Map<ClothPiece['layer'], ClothPiece>();
  for (const piece of pieces) {
    if (isCloth(piece) && !nets.has(piece.layer)) nets.set(piece.layer, piece);
  }
  return [...nets.values()];
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
  const weigh = weighStiff(name, shape);
  if (net) {
    // A head is stiff, and only its hair hangs.
    const stiffTo = name === 'head' ? net.piece.topLeft[1] : -Infinity;
    return (xPx, yPx, out) => {
      const [x, y] = unitsAt(xPx, yPx);
      if (y < stiffTo) return weigh(x, y, out);
      for (const { bone, weight } of weighNodes(net, [x, y])) out.set(bone, weight);
    };
  }
  return (xPx, yPx, out) => weigh(...unitsAt(xPx, yPx), out);
}
