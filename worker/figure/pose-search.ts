import { type FaceFrame, faceFrameOf } from '../../core/dance/face-frame.ts';
import { type Box, landmarkCount, landmarkIndex } from '../../core/dance/figure.ts';
import type { Picture } from '../../core/media/picture.ts';
import { bodyCrop, type Crop, cropToPicture, letterbox } from './crop.ts';
import {
  CROP_PX,
  type LandmarkReading,
  type MaskReading,
  readLandmarks,
} from './landmark-reading.ts';
import { mirrorSquare } from './mirror-square.ts';
import { createPersonAnchors } from './person-anchors.ts';
import { readDetections } from './person-detection.ts';
import { createPicturePyramid, type PicturePyramid } from './picture-pyramid.ts';
import type { PoseModels } from './pose-models.ts';
import { sampleCrop } from './sample-crop.ts';

/** One person with joints, before any matting. */
export interface PersonFound {
  /** Round the visible landmarks, within the picture, picture px. */
  readonly box: Box;
  /** The detector's or, where it was not asked, the landmark network's: 0..1. */
  readonly score: number;
  readonly face: FaceFrame;
  readonly reading: LandmarkReading;
}

const DETECTOR_PX = 224;
const LEAST_SCORE = 0.5;
const LEAST_PRESENCE = 0.5;
const MOST_PEOPLE = 4;
/** Tiles of these shares of the picture's longer side are searched when the whole shows nobody. */
const TILE_SHARES = [0.5, 0.3];
const anchors = createPersonAnchors();

/** The people in a picture, largest first; nobody whom the landmark network does not confirm.
 *  thorough: look for small people too when there is nobody large. */
export async function findPeople(
  models: PoseModels,
  picture: Picture,
  thorough: boolean,
): Promise<PersonFound[]> {
  const pyramid = createPicturePyramid(picture);
  const people = await confirm(
    models,
    pyramid,
    await detectPeople(models, pyramid, letterbox(picture)),
  );
  if (people.length > 0 || !thorough) return people;
  for (const share of TILE_SHARES) {
    const seen: PersonSeen[] = [];
    for (const tile of tilesOf(picture, share)) {
      seen.push(...(await detectPeople(models, pyramid, tile)));
    }
    const small = await confirm(models, pyramid, seen);
    if (small.length > 0) return small;
  }
  return [];
}

/** The person whose body is near a box, without asking the detector. */
export async function readPersonNear(
  models: PoseModels,
  picture: Picture,
  near: Box,
): Promise<PersonFound> {
  const pyramid = createPicturePyramid(picture);
  const crop: Crop = {
    centreXPx: near.xPx + near.widthPx / 2,
    centreYPx: near.yPx + near.heightPx / 2,
    sidePx: Math.max(1, 1.25 * Math.max(near.widthPx, near.heightPx)),
    angle: 0,
  };
  const first = await readCrop(models, pyramid, crop);
  const reading = await readCrop(models, pyramid, first.nextCrop);
  return personOf(reading, picture, reading.presence);
}

/** The person whom a crop holds; null when it holds nobody. */
export async function followPerson(
  models: PoseModels,
  picture: Picture,
  crop: Crop,
): Promise<LandmarkReading | null> {
  const reading = await readCrop(models, createPicturePyramid(picture), crop);
  return reading.presence < LEAST_PRESENCE ? null : reading;
}

/** More opinions on the person's mask, besides the reading's own: of the mirrored picture, and, where
 *  the picture's lower edge cuts the body, of the lower part alone. Their errors differ. */
export async function readMoreMasks(
  models: PoseModels,
  picture: Picture,
  reading: LandmarkReading,
): Promise<MaskReading[]> {
  const pyramid = createPicturePyramid(picture);
  const { crop, nextCrop } = reading;
  const mirrored = await runLandmarks(
    models,
    mirrorSquare(sampleCrop(pyramid, nextCrop, CROP_PX, 0, 1), 3),
  );
  const masks = [{ crop: nextCrop, logits: mirrorSquare(mirrored.maskLogits, 1), trust: 1 }];
  const LOWER = { down: 0.2, share: 0.7, trust: 3 };
  if (crop.centreYPx + crop.sidePx * 0.4 > picture.heightPx) {
    const lower = {
      ...nextCrop,
      centreYPx: nextCrop.centreYPx + LOWER.down * nextCrop.sidePx,
      sidePx: LOWER.share * nextCrop.sidePx,
    };
    const outputs = await runLandmarks(models, sampleCrop(pyramid, lower, CROP_PX, 0, 1));
    masks.push({ crop: lower, logits: outputs.maskLogits, trust: LOWER.trust });
  }
  return masks;
}

/** Whether the body stands more upright than it lies, by the line from hips to shoulders. */
export function standsUpright({ landmarks }: LandmarkReading): boolean {
  const middle = (left: number, right: number, axis: 0 | 1) =>
    (landmarks[2 * left + axis] + landmarks[2 * right + axis]) / 2;
  const { leftShoulder, rightShoulder, leftHip, rightHip } = landmarkIndex;
  const across = middle(leftShoulder, rightShoulder, 0) - middle(leftHip, rightHip, 0);
  const up = middle(leftHip, rightHip, 1) - middle(leftShoulder, rightShoulder, 1);
  return up > Math.abs(across);
}

interface PersonSeen {
  readonly score: number;
  readonly crop: Crop;
}

async function detectPeople(
  models: PoseModels,
  pyramid: PicturePyramid,
  within: Crop,
): Promise<PersonSeen[]> {
  const data = sampleCrop(pyramid, within, DETECTOR_PX, -1, 1);
  const shape = [1, DETECTOR_PX, DETECTOR_PX, 3];
  const outputs = await models.detector.run({ input_1: { data, shape } });
  return readDetections(outputs['Identity'], outputs['Identity_1'], anchors, LEAST_SCORE).map(
    ({ score, hip, size }) => ({
      score,
      crop: bodyCrop(...cropToPicture(within, ...hip), ...cropToPicture(within, ...size)),
    }),
  );
}

async function confirm(
  models: PoseModels,
  pyramid: PicturePyramid,
  seen: readonly PersonSeen[],
): Promise<PersonFound[]> {
  const candidates = seen.toSorted((a, b) => b.crop.sidePx - a.crop.sidePx);
  const people: PersonFound[] = [];
  for (const { score, crop } of candidates) {
    if (people.length === MOST_PEOPLE) break;
    const first = await readCrop(models, pyramid, crop);
    if (first.presence < LEAST_PRESENCE || people.some((one) => samePerson(one.reading, first))) {
      continue;
    }
    const reading = await readCrop(models, pyramid, first.nextCrop);
    if (reading.presence < LEAST_PRESENCE) continue;
    if (people.some((one) => samePerson(one.reading, reading))) continue;
    people.push(personOf(reading, pyramid[0], score));
  }
  const area = ({ box }: PersonFound) => box.widthPx * box.heightPx;
  return people.sort((a, b) => area(b) - area(a));
}

async function readCrop(
  models: PoseModels,
  pyramid: PicturePyramid,
  crop: Crop,
): Promise<LandmarkReading> {
  return readLandmarks(await runLandmarks(models, sampleCrop(pyramid, crop, CROP_PX, 0, 1)), crop);
}

async function runLandmarks(models: PoseModels, data: Float32Array) {
  const outputs = await models.landmarks.run({
    input_1: { data, shape: [1, CROP_PX, CROP_PX, 3] },
  });
  return {
    points: outputs['Identity'],
    presence: outputs['Identity_1'],
    maskLogits: outputs['Identity_2'],
    heatmaps: outputs['Identity_3'],
    world: outputs['Identity_4'],
  };
}

/** Overlapping squares over the picture, rows then columns. */
function tilesOf({ widthPx, heightPx }: Picture, share: number): Crop[] {
  const sidePx = share * Math.max(widthPx, heightPx);
  const centres = (lengthPx: number) => {
    const count = Math.max(1, Math.ceil((lengthPx / sidePx - 1) * 2) + 1);
    const step = count > 1 ? (lengthPx - sidePx) / (count - 1) : 0;
    const first = count > 1 ? sidePx / 2 : lengthPx / 2;
    return Array.from({ length: count }, (_, i) => first + i * step);
  };
  return centres(heightPx).flatMap((centreYPx) =>
    centres(widthPx).map((centreXPx) => ({ centreXPx, centreYPx, sidePx, angle: 0 })),
  );
}

/** Two readings are of one person when their landmarks lie a small share of the body apart. */
function samePerson(a: LandmarkReading, b: LandmarkReading): boolean {
  const SAME_SHARE = 0.1;
  let sumPx = 0;
  for (let i = 0; i < landmarkCount; i++) {
    sumPx += Math.hypot(
      a.landmarks[2 * i] - b.landmarks[2 * i],
      a.landmarks[2 * i + 1] - b.landmarks[2 * i + 1],
    );
  }
  return sumPx / landmarkCount < SAME_SHARE * Math.max(a.crop.sidePx, b.crop.sidePx);
}

function personOf(reading: LandmarkReading, picture: Picture, score: number): PersonFound {
  return { box: boxOf(reading, picture), score, face: faceFrameOf(reading), reading };
}

function boxOf(reading: LandmarkReading, { widthPx, heightPx }: Picture): Box {
  const VISIBLE = 0.3;
  const MARGIN_SHARE = 0.03; // of the crop: landmarks lie inside the body's outline
  const margin = MARGIN_SHARE * reading.crop.sidePx;
  let [left, top, right, bottom] = [widthPx, heightPx, 0, 0];
  for (let i = 0; i < landmarkCount; i++) {
    if (reading.visibility[i] < VISIBLE) continue;
    left = Math.min(left, reading.landmarks[2 * i] - margin);
    right = Math.max(right, reading.landmarks[2 * i] + margin);
    top = Math.min(top, reading.landmarks[2 * i + 1] - margin);
    bottom = Math.max(bottom, reading.landmarks[2 * i + 1] + margin);
  }
  left = Math.max(0, left);
  top = Math.max(0, top);
  return {
    xPx: left,
    yPx: top,
    widthPx: Math.max(0, Math.min(widthPx, right) - left),
    heightPx: Math.max(0, Math.min(heightPx, bottom) - top),
  };
}
