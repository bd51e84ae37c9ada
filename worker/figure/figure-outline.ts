import { differenceToGround, type GroundColours, surmiseGround } from './background-colour.ts';
import { DEEP, findPockets, SHALLOW } from './background-pockets.ts';
import { differenceToSamples, sampleColours, spreadAt, weighColours } from './colour-evidence.ts';
import { labelComponents } from './components.ts';
import { distanceTo } from './distance.ts';
import { blendMasks } from './figure-likelihood.ts';
import { doubtOutcrops } from './figure-outcrops.ts';
import { CROP_PX, type LandmarkReading, type MaskReading } from './landmark-reading.ts';
import { walkRandomly } from './random-walk.ts';
import type { Region } from './region.ts';
import { createSolid } from './solid-parts.ts';
import { BACKGROUND, drawTrimap, FIGURE, UNKNOWN } from './trimap.ts';

/** The network's mask is off by about this many of its own pixels. */
export const MASK_ERROR = 2.2;
/** Logits between these are not to be trusted. */
export const DOUBTFUL_LOW = -4;
const DOUBTFUL_HIGH = 6;

const MASK_TRUST = 0.5;
const MASK_TRUST_MOST = 6;
const COLOUR_TRUST = 5;
/** Among colours that vary by this much near by, levels, likeness counts half. */
const BUSY_LEVELS = 20;
const PULL = 0.6;
const SECOND_BAND_PX = 4;
/** How deep inside the figure a gap may begin and end, and how large one may be, by the crop's side. */
const POCKET_BEGINS = 0.05;
const POCKET_ENDS = 0.1;
const POCKET_AREA = 0.006;
const POCKET_RIM_PX = 2.5;
/** How far the mask may miss a part of the figure, by the crop's side. */
const OUTCROP_REACH = 0.03;

/** How likely each pixel of a half-size region belongs to the figure, 0..1; one body only.
 *  Decided by the network's mask and by the colours of the neighbourhood. */
export function decideOutline(
  half: Region,
  reading: LandmarkReading,
  masks: readonly MaskReading[],
): Float32Array {
  const { widthPx, heightPx } = half;
  const { crop } = reading;
  const { mean: logits, most } = blendMasks(masks, half);
  const draw = (likelihood: Float32Array, bandPx: number) =>
    drawTrimap(
      likelihood,
      widthPx,
      heightPx,
      bandPx,
      logistic(DOUBTFUL_LOW),
      logistic(DOUBTFUL_HIGH),
    );

  const first = draw(logits.map(logistic), (MASK_ERROR * crop.sidePx) / CROP_PX / half.stepPx);
  for (let i = 0; i < first.length; i++) {
    if (first[i] === BACKGROUND && most[i] > DOUBTFUL_LOW) first[i] = UNKNOWN;
  }
  const outcrops = doubtOutcrops(half, first, (OUTCROP_REACH * crop.sidePx) / half.stepPx);
  for (let i = 0; i < logits.length; i++) if (outcrops[i]) logits[i] = 0;
  const ground = surmiseGround(half, first);
  const pockets = pocketsOf(half, reading, first, ground);
  const rims = distanceTo(pockets, widthPx, heightPx);
  const settle = (trimap: Uint8Array): Float32Array => {
    for (let i = 0; i < trimap.length; i++) {
      if (pockets[i]) trimap[i] = BACKGROUND;
      else if (rims[i] <= POCKET_RIM_PX) trimap[i] = UNKNOWN;
    }
    return walkRandomly(half, trimap, aim(half, trimap, logits, ground), PULL);
  };
  return keepBody(settle(draw(settle(first), SECOND_BAND_PX)), widthPx);
}

function pocketsOf(
  half: Region,
  reading: LandmarkReading,
  trimap: Uint8Array,
  ground: GroundColours,
): Uint8Array {
  const { widthPx, heightPx } = half;
  const side = reading.crop.sidePx / half.stepPx;
  const outside = new Uint8Array(trimap.length);
  for (let i = 0; i < trimap.length; i++) outside[i] = trimap[i] === BACKGROUND ? 1 : 0;
  const depth = distanceTo(outside, widthPx, heightPx);
  const isSolid = createSolid(reading, half);
  const maskError = (MASK_ERROR * side) / CROP_PX;
  const begins = POCKET_BEGINS * side + maskError;
  const ends = POCKET_ENDS * side + maskError;
  const candidates = new Uint8Array(trimap.length);
  const certain = new Uint8Array(trimap.length);
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (outside[i] || depth[i] > ends || isSolid(x, y)) continue;
      candidates[i] = depth[i] > begins ? DEEP : SHALLOW;
      certain[i] = trimap[i] === FIGURE ? 1 : 0;
    }
  }
  const most = Math.max(20, POCKET_AREA * side * side);
  return findPockets(half, candidates, certain, ground, most);
}

/** Where unknown pixels should tend to, 0..1. */
function aim(
  half: Region,
  trimap: Uint8Array,
  logits: Float32Array,
  ground: GroundColours,
): Float32Array {
  const { widthPx, heightPx, planes } = half;
  const [red, green, blue] = planes;
  const figure = sampleColours(half, trimap, FIGURE);
  const target = new Float32Array(trimap.length);
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (trimap[i] !== UNKNOWN) continue;
      const colour = weighColours(
        differenceToGround(ground, red[i], green[i], blue[i], x, y),
        differenceToSamples(figure, red[i], green[i], blue[i], x, y),
      );
      const mask = Math.min(MASK_TRUST_MOST, Math.max(-MASK_TRUST_MOST, logits[i]));
      const busy = spreadAt(ground.samples, x, y) / BUSY_LEVELS;
      const trust = COLOUR_TRUST / (1 + busy * busy);
      target[i] = logistic(MASK_TRUST * mask + trust * colour);
    }
  }
  return target;
}

/** Largest component only, and no pinholes. */
function keepBody(likelihood: Float32Array, widthPx: number): Float32Array {
  const PINHOLE_PX = 4;
  const count = likelihood.length;
  const inside = new Uint8Array(count);
  const outside = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    if (likelihood[i] >= 0.5) inside[i] = 1;
    else outside[i] = 1;
  }
  const bodies = labelComponents(inside, widthPx);
  const body = bodies.sizesPx.indexOf(Math.max(...bodies.sizesPx));
  const holes = labelComponents(outside, widthPx);
  const kept = likelihood.slice();
  for (let i = 0; i < count; i++) {
    if (inside[i]) {
      if (bodies.labels[i] !== body) kept[i] = 0;
    } else if (holes.sizesPx[holes.labels[i]] <= PINHOLE_PX) kept[i] = 1;
  }
  return kept;
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
