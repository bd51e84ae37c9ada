import {
  type FaceFrame,
  faceFrameOf,
  faceToPicture,
  pictureToFace,
} from '../../../core/dance/face-frame.ts';
import { type Figure, landmarkIndex } from '../../../core/dance/figure.ts';
import type { Head } from '../../../core/dance/head.ts';
import { DanceError } from '../../../core/faults.ts';
import type { Picture } from '../../../core/media/picture.ts';
import type { FigureSearch } from '../figure-finder.ts';
import { decideOutline } from '../figure-outline.ts';
import { unmixForeground } from '../foreground-colour.ts';
import type { MaskReading } from '../landmark-reading.ts';
import { enlarge, softenOutline } from '../matte-figure.ts';
import { halveRegion, type Region } from '../region.ts';
import { findAnchors } from './anchors.ts';
import { endsInside, fadeAtEdges, fadeNeck } from './fade-edges.ts';
import { findChin } from './find-chin.ts';
import { readHeadColours } from './head-colours.ts';
import { cutHeadRegion, faceCoordinates } from './head-region.ts';
import { type HeadPlan, isSkull, shareHead } from './head-share.ts';
import type { PortraitReader } from './portrait-reader.ts';
import { readTones } from './tones.ts';
import { trimHead } from './trim-head.ts';

/** How far the neck is kept below the chin: this part of the way to the shoulders, within bounds. */
const NECK = { part: 0.55, least: 0.45, most: 0.85 };
/** At least this part of the skull must be told from the background. */
const LEAST_SKULL = 0.8;

/** The head of the person who was found, with clean edges, and what a drawn body must know of it.
 *  @throws DanceError NO_FACE, HEAD_UNCLEAR */
export async function cutHead(
  picture: Picture,
  { figure }: FigureSearch,
  portrait: PortraitReader,
): Promise<Head> {
  if (!figure) throw new DanceError('NO_FACE');
  const frame = faceFrameOf(figure);
  const region = cutHeadRegion(picture, frame);
  const unit = frame.unitPx / region.stepPx;
  const half = halveRegion(region);
  const outline = outlinePerson(half, figure, await portrait.read(picture, frame));
  const person = enlarge(outline, half.widthPx, half.heightPx);
  const face = faceCoordinates(region, frame);
  checkClear(person, face);
  const colours = readHeadColours(region, person, face, unit);
  const plan = planHead(figure, frame, findChin(region, frame));
  const { share, isSkin } = shareHead(region, person, face, colours, plan, unit);
  const likelihood = person.map((value, i) => value * share[i]);
  const alpha = softenOutline(region, half, halve(likelihood, region));
  const [, chinYPx] = faceToPicture(frame, 0, plan.chinV);
  const isWhole = endsInside(alpha, region, (chinYPx - region.yPx) / region.stepPx);
  fadeNeck(alpha, face, isSkin, plan);
  fadeAtEdges(alpha, region, unit);
  const straight = unmixForeground(region, alpha);
  const anchors = findAnchors(region, figure, frame, face, alpha, isSkin, plan);
  const tones = readTones(region, alpha, face, isSkin, colours, plan);
  return trimHead(region, alpha, straight, {
    ...anchors,
    ...tones,
    isWhole,
    rollRad: frame.rollRad,
    yawRad: frame.yawRad,
  });
}

/** Where the networks do not know a head when they see one, nothing is cut. */
function checkClear(person: Float32Array, face: Float32Array): void {
  let [seen, all] = [0, 0];
  for (let i = 0; i < person.length; i++) {
    if (!isSkull(face[2 * i], face[2 * i + 1])) continue;
    all++;
    if (person[i] > 0.5) seen++;
  }
  if (seen < LEAST_SKULL * all) throw new DanceError('HEAD_UNCLEAR');
}

function outlinePerson(half: Region, figure: Figure, masks: MaskReading[]): Float32Array {
  const [mask] = masks;
  if (!mask) return new Float32Array(half.widthPx * half.heightPx);
  const { crop } = mask;
  return decideOutline(half, { ...figure, crop, nextCrop: crop, mask }, masks);
}

function planHead(figure: Figure, frame: FaceFrame, chinV: number): HeadPlan {
  const { landmarks } = figure;
  const { leftShoulder, rightShoulder } = landmarkIndex;
  const [, shouldersV] = pictureToFace(
    frame,
    (landmarks[2 * leftShoulder] + landmarks[2 * rightShoulder]) / 2,
    (landmarks[2 * leftShoulder + 1] + landmarks[2 * rightShoulder + 1]) / 2,
  );
  const neck = NECK.part * (shouldersV - chinV);
  return { chinV, neckEndV: chinV + Math.min(NECK.most, Math.max(NECK.least, neck)) };
}

function halve(values: Float32Array, { widthPx, heightPx }: Region): Float32Array {
  const width = widthPx >> 1;
  const out = new Float32Array(width * (heightPx >> 1));
  for (let y = 0, to = 0; y < heightPx >> 1; y++) {
    for (let x = 0, at = 2 * y * widthPx; x < width; x++, at += 2, to++) {
      out[to] = (values[at] + values[at + 1] + values[at + widthPx] + values[at + widthPx + 1]) / 4;
    }
  }
  return out;
}
