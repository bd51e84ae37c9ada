import { differenceToGround, GroundColours, surmiseGround } from './background-colour';
import { DEEP, findPockets, SHALLOW } from './background-pockets';
import { differenceToSamples, sampleColours, spreadAt, weighColours } from './colour-evidence';
import { distanceTo } from './distance';
import { doubtOutcrops } from './figure-outcrops';
import { keepBody } from './keep-body';
import { exp } from './math';
import { Bytes, bytes, Floats, floats, mark, release } from './memory';
import { walkRandomly } from './random-walk';
import { Region } from './region';
import { isSolid, SolidParts } from './solid-parts';
import { BACKGROUND, drawTrimap, FIGURE, UNKNOWN } from './trimap';

/** Logits between the least doubtful one and this are not to be trusted. */
const DOUBTFUL_HIGH: f64 = 6;

const MASK_TRUST: f64 = 0.5;
const MASK_TRUST_MOST: f64 = 6;
const COLOUR_TRUST: f64 = 5;
/** Among colours that vary by this much near by, levels, likeness counts half. */
const BUSY_LEVELS: f64 = 20;
const PULL: f64 = 0.6;
const SECOND_BAND_PX: f64 = 4;
/** How deep inside the figure a gap may begin and end, and how large one may be, by the crop's side. */
const POCKET_BEGINS: f64 = 0.05;
const POCKET_ENDS: f64 = 0.1;
const POCKET_AREA: f64 = 0.006;
const POCKET_RIM_PX: f64 = 2.5;
/** How far the mask may miss a part of the figure, by the crop's side. */
const OUTCROP_REACH: f64 = 0.03;

/** How likely each pixel of a half-size region belongs to the figure, outline [y, x], 0..1; one body only.
 *  logits, most: [y, x], the mean of the network's masks and the most that one says, above doubtfulLow where there may be
 *  figure. cropSidePx: side of the network's crop; maskErrorPx: how far off its mask may be; both px of the region. */
export function decideOutline(
  half: Region,
  logits: Floats,
  most: Floats,
  solid: SolidParts,
  cropSidePx: f64,
  maskErrorPx: f64,
  doubtfulLow: f64,
  outline: Floats,
): void {
  const marked = mark();
  const count = half.count;
  const low = logistic(doubtfulLow);
  const trimap = bytes(count);
  for (let i = 0; i < count; i++) outline[i] = logistic(logits[i]);
  draw(half, outline, maskErrorPx, low, trimap);
  for (let i = 0; i < count; i++) {
    if (trimap[i] === BACKGROUND && most[i] > doubtfulLow) trimap[i] = UNKNOWN;
  }
  doubtOutcrops(half, trimap, OUTCROP_REACH * cropSidePx, logits);
  const ground = surmiseGround(half, trimap);
  const pockets = pocketsOf(half, trimap, ground, solid, cropSidePx, maskErrorPx);
  const rims = floats(count);
  distanceTo(pockets, half.widthPx, half.heightPx, rims);
  settle(half, trimap, logits, ground, pockets, rims, outline);
  draw(half, outline, SECOND_BAND_PX, low, trimap);
  settle(half, trimap, logits, ground, pockets, rims, outline);
  keepBody(outline, half.widthPx, half.heightPx);
  release(marked);
}

function draw(half: Region, outline: Floats, bandPx: f64, low: f64, trimap: Bytes): void {
  const high = logistic(DOUBTFUL_HIGH);
  drawTrimap(outline, half.widthPx, half.heightPx, bandPx, low, high, trimap);
}

function settle(
  half: Region,
  trimap: Bytes,
  logits: Floats,
  ground: GroundColours,
  pockets: Bytes,
  rims: Floats,
  outline: Floats,
): void {
  const marked = mark();
  for (let i = 0; i < half.count; i++) {
    if (pockets[i]) trimap[i] = BACKGROUND;
    else if (rims[i] <= POCKET_RIM_PX) trimap[i] = UNKNOWN;
  }
  walkRandomly(half, trimap, aim(half, trimap, logits, ground), PULL, outline);
  release(marked);
}

function pocketsOf(
  half: Region,
  trimap: Bytes,
  ground: GroundColours,
  solid: SolidParts,
  cropSidePx: f64,
  maskErrorPx: f64,
): Bytes {
  const count = half.count;
  const pockets = bytes(count);
  const marked = mark();
  const outside = bytes(count);
  for (let i = 0; i < count; i++) outside[i] = trimap[i] === BACKGROUND ? 1 : 0;
  const depth = floats(count);
  distanceTo(outside, half.widthPx, half.heightPx, depth);
  const begins = POCKET_BEGINS * cropSidePx + maskErrorPx;
  const ends = POCKET_ENDS * cropSidePx + maskErrorPx;
  const candidates = bytes(count);
  const certain = bytes(count);
  for (let y = 0, i = 0; y < half.heightPx; y++) {
    for (let x = 0; x < half.widthPx; x++, i++) {
      if (outside[i] || depth[i] > ends || isSolid(solid, x, y)) continue;
      candidates[i] = depth[i] > begins ? DEEP : SHALLOW;
      certain[i] = trimap[i] === FIGURE ? 1 : 0;
    }
  }
  const mostPx = max<f64>(20, POCKET_AREA * cropSidePx * cropSidePx);
  findPockets(half, candidates, certain, ground, mostPx, pockets);
  release(marked);
  return pockets;
}

/** Where unknown pixels should tend to, 0..1. */
function aim(half: Region, trimap: Bytes, logits: Floats, ground: GroundColours): Floats {
  const figure = sampleColours(half, trimap, FIGURE);
  const target = floats(half.count);
  for (let y = 0, i = 0; y < half.heightPx; y++) {
    for (let x = 0; x < half.widthPx; x++, i++) {
      if (trimap[i] !== UNKNOWN) continue;
      const r = half.red[i];
      const g = half.green[i];
      const b = half.blue[i];
      const colour = weighColours(
        differenceToGround(ground, r, g, b, x, y, 0),
        differenceToSamples(figure, r, g, b, x, y, Infinity),
      );
      const mask = min(MASK_TRUST_MOST, max(-MASK_TRUST_MOST, logits[i]));
      const busy = spreadAt(ground.samples, x, y) / BUSY_LEVELS;
      const trust = COLOUR_TRUST / (1 + busy * busy);
      target[i] = logistic(MASK_TRUST * mask + trust * colour);
    }
  }
  return target;
}

function logistic(logit: f64): f64 {
  return 1 / (1 + exp(-logit));
}
