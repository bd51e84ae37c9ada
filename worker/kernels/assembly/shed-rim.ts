import {
  ArmLikeness,
  alike,
  clearPx,
  compare,
  createLikeness,
  isShade,
  isThin,
  unlike,
  untold,
} from './arm-likeness';
import { ArmProfile } from './arm-profile';
import { dropFaint } from './drop-faint';
import { dropPieces } from './drop-pieces';
import { evenSeam, joinSpecks } from './even-seam';
import { isThick, squareReachPx } from './is-thick';
import { Limb, limbPlace, placeOnLimb } from './limb';
import { Bytes, bytes, Floats, growingInts, mark, release } from './memory';
import { nextPixel, nextWays } from './next-pixel';
import { findSeamBand, SeamBand } from './seam-band';

/** Deeper than this in an arm's tube, px, its edge is no outline of its own: the body lies over the arm. */
const withinPx: f64 = 3;
/** How steep the new edge is made again after it was evened out. */
const steepness: f64 = 3;

/** Gives to the body what lies along an arm's seam and does not look like the arm: hair and cloth over it, and the shadow
 *  where they meet. What is left is in one piece with the arm's middle; what is beside it and has a shade of its colour
 *  that the body has nowhere near, is the arm's too.
 *  arm: [y, x] 0..1; alpha: [y, x] 0..1; colours: rgb [y, x, channel], all of a box that begins at xPx, yPx;
 *  reachPx: how far in from the seam it is judged; aroundPx, blockPx: as in ArmLikeness; isOutlined: whether a line is
 *  drawn round the arm, which is its own but where the body lies over it; left: [y, x] 0..1. */
export function shedRim(
  arm: Floats,
  alpha: Floats,
  colours: Bytes,
  xPx: i32,
  yPx: i32,
  widthPx: i32,
  heightPx: i32,
  limb: Limb,
  profile: ArmProfile,
  reachPx: i32,
  aroundPx: i32,
  blockPx: i32,
  isOutlined: bool,
  left: Floats,
): void {
  const count = widthPx * heightPx;
  memory.copy(changetype<usize>(left), changetype<usize>(arm), (<usize>count) << 2);
  const marked = mark();
  const band = findSeamBand(arm, alpha, widthPx, heightPx, reachPx);
  const depths = findDepths(band, limb, profile, xPx, yPx, widthPx, count);
  const likeness = createLikeness(
    arm,
    alpha,
    colours,
    band.distance,
    widthPx,
    heightPx,
    aroundPx,
    blockPx,
  );
  const kept = keepOwn(arm, band, depths, likeness, isOutlined);
  for (let n = 0; n < band.count; n++) {
    const at = band.pixels[n];
    if (arm[at] < 0.5 && kept[at]) left[at] = 1;
  }
  shedRest(left, arm, alpha, band, kept, widthPx, heightPx);
  const seam = findSeamBand(left, alpha, widthPx, heightPx, reachPx);
  evenSeam(left, count, seam, widthPx, 1);
  dropPieces(left, widthPx, heightPx);
  evenSeam(left, count, seam, widthPx, steepness);
  joinSpecks(left, count, seam, reachPx, widthPx);
  dropFaint(left, widthPx, heightPx);
  release(marked);
}

/** How deep a pixel lies in the arm's tube. */
const outside = 0;
const onArm = 1;
const within = 2;

/** [y, x], of the band's pixels: beyond the wrist there is no tube. */
function findDepths(
  band: SeamBand,
  limb: Limb,
  profile: ArmProfile,
  xPx: i32,
  yPx: i32,
  widthPx: i32,
  count: i32,
): Bytes {
  const depths = bytes(count);
  const place = limbPlace();
  for (let n = 0; n < band.count; n++) {
    const at = band.pixels[n];
    const x = <f64>(xPx + (at % widthPx)) + 0.5;
    const y = <f64>(yPx + at / widthPx) + 0.5;
    placeOnLimb(limb, x, y, place);
    if (place.along >= 2) continue;
    const deepPx = profile.radiusAt(place.along, place.side > 0) - place.distancePx;
    depths[at] = deepPx > withinPx ? within : deepPx > 0 ? onArm : outside;
  }
  return depths;
}

/** What of the band is the arm's, [y, x]: grown from where the arm is for sure. */
function keepOwn(
  arm: Floats,
  band: SeamBand,
  depths: Bytes,
  likeness: ArmLikeness,
  isOutlined: bool,
): Bytes {
  const widthPx = likeness.widthPx;
  const count = likeness.count;
  const distance = band.distance;
  const kept = bytes(count);
  const grown = growingInts(band.count);
  let grownCount = 0;
  // Of the arm's side, what stays with it if it is reached.
  const stays = bytes(count);
  for (let n = 0; n < band.count; n++) {
    const at = band.pixels[n];
    if (arm[at] < 0.5) continue;
    const isOver = depths[at] === within;
    const isTold = !isOutlined || isOver;
    const own = compare(likeness, at, isOver);
    if (isTold && own === unlike) continue;
    stays[at] = 1;
    const isCore =
      isDeep(arm, distance, at, widthPx, count) ||
      (own === alike && distance[at] > clearPx && isThin(likeness, at));
    if (isCore || own === untold || !isTold) {
      kept[at] = 1;
      grown[grownCount++] = at;
    }
  }
  for (let n = 0; n < grownCount; n++) {
    for (let way = 0; way < nextWays; way++) {
      const to = nextPixel(grown[n], way, widthPx);
      if (to < 0 || to >= count || distance[to] === 0 || kept[to]) continue;
      if (arm[to] >= 0.5 ? !stays[to] : depths[to] === outside || !isShade(likeness, to)) continue;
      kept[to] = 1;
      grown[grownCount++] = to;
    }
  }
  return kept;
}

/** Whether the arm goes on beyond the band. */
function isDeep(arm: Floats, distance: Bytes, at: i32, widthPx: i32, count: i32): bool {
  for (let way = 0; way < nextWays; way++) {
    const to = nextPixel(at, way, widthPx);
    if (to >= 0 && to < count && arm[to] >= 0.5 && distance[to] === 0) return true;
  }
  return false;
}

/** Takes from the arm what of the band was not kept; what would stick out of the body into the background stays. */
function shedRest(
  left: Floats,
  arm: Floats,
  alpha: Floats,
  band: SeamBand,
  kept: Bytes,
  widthPx: i32,
  heightPx: i32,
): void {
  const body = bytes(widthPx * heightPx);
  for (let n = 0; n < band.count; n++) {
    const at = band.pixels[n];
    if (arm[at] < 0.5 || kept[at]) continue;
    if (isNearBackground(alpha, at, widthPx, heightPx)) {
      for (let dy = -squareReachPx; dy <= squareReachPx; dy++) {
        const row = at + dy * widthPx;
        const to = min(widthPx * heightPx - 1, row + squareReachPx);
        for (let near = max(0, row - squareReachPx); near <= to; near++) {
          const isFree = !kept[near] && (arm[near] < 0.5 || band.distance[near] > 0);
          body[near] = isFree && alpha[near] >= 0.5 ? 1 : 0;
        }
      }
      if (!isThick(body, at, widthPx, heightPx)) continue;
    }
    left[at] = 0;
  }
}

/** The background is looked for so far around, px. */
const outsidePx = 6;

function isNearBackground(alpha: Floats, at: i32, widthPx: i32, heightPx: i32): bool {
  for (let dy = -outsidePx; dy <= outsidePx; dy++) {
    const row = at + dy * widthPx;
    const to = min(widthPx * heightPx - 1, row + outsidePx);
    for (let near = max(0, row - outsidePx); near <= to; near++) {
      if (alpha[near] < 0.5) return true;
    }
  }
  return false;
}
