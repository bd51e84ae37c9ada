import { awayFrom, ColourRange, hasLike, isDarker, rangeOf } from './colour-range';
import { isShadeOf } from './flat-colour';
import { Bytes, bytes, Floats, Ints, ints, reserve } from './memory';

/** An arm's own colours are looked for at every third pixel. */
const step = 3;
/** Where all of an arm is near its seam, what is further from it than this, px, tells its colours. */
export const clearPx = 4;
/** Pixels that are so much the arm's tell its colours. */
const surelyArm: f64 = 0.98;

/** Whether a pixel looks like the arm. */
export const alike = 1;
export const unlike = 2;
export const untold = 0;

/** What tells whether pixels look like an arm's middle near by. */
@unmanaged
export class ArmLikeness {
  arm: Floats;
  alpha: Floats;
  colours: Bytes;
  distance: Bytes;
  widthPx: i32;
  count: i32;
  /** So far around, px, an arm's own colours are looked for. */
  aroundPx: i32;
  /** Neighbours share their samples: side of a block, px. */
  blockPx: i32;
  /** [block]: where its ranges are, once one of its pixels was asked about; else 0. */
  known: Ints;
  /** Room for samples of the arm's middle, of what is less deep in it and of what is beside it, rgb [sample, channel]. */
  own: Bytes;
  clear: Bytes;
  other: Bytes;
}

/** The colours of an arm and of what is beside it. */
@unmanaged
class Ranges {
  own: ColourRange;
  other: ColourRange;
  /** Whether nothing of the arm is deep there. */
  isThin: bool;
}

/** arm: [y, x] 0..1; alpha: [y, x] 0..1; colours: rgb [y, x, channel]; distance: [y, x], from the seam, see SeamBand;
 *  aroundPx, blockPx: as in ArmLikeness. */
export function createLikeness(
  arm: Floats,
  alpha: Floats,
  colours: Bytes,
  distance: Bytes,
  widthPx: i32,
  heightPx: i32,
  aroundPx: i32,
  blockPx: i32,
): ArmLikeness {
  const likeness = changetype<ArmLikeness>(reserve(offsetof<ArmLikeness>()));
  likeness.arm = arm;
  likeness.alpha = alpha;
  likeness.colours = colours;
  likeness.distance = distance;
  likeness.widthPx = widthPx;
  likeness.count = widthPx * heightPx;
  likeness.aroundPx = aroundPx;
  likeness.blockPx = blockPx;
  likeness.known = ints(blocksAlong(likeness, widthPx) * blocksAlong(likeness, heightPx));
  const side = (2 * aroundPx) / step + 1;
  likeness.own = bytes(side * side * 3);
  likeness.clear = bytes(side * side * 3);
  likeness.other = bytes(side * side * 3);
  return likeness;
}

/** Whether a pixel looks like the arm's middle near by, or more like it than like what is beside the seam there; what is
 *  darker than the arm is shadow, where the body lies over the arm. Untold where nothing of the arm is near. */
export function compare(likeness: ArmLikeness, at: i32, isOver: bool): i32 {
  const ranges = rangesNear(likeness, at);
  const own = ranges.own;
  const other = ranges.other;
  if (own.count === 0) return untold;
  const r = likeness.colours[at * 3];
  const g = likeness.colours[at * 3 + 1];
  const b = likeness.colours[at * 3 + 2];
  const away = awayFrom(own, r, g, b);
  if (away === 0 || hasLike(own, r, g, b) || isShade(likeness, at)) return alike;
  if (isOver && isDarker(own, r, g, b)) return unlike;
  return other.count === 0 || awayFrom(other, r, g, b) > away ? alike : unlike;
}

/** Whether a pixel has a shade of the arm's colour that what is beside the arm has nowhere near. */
export function isShade(likeness: ArmLikeness, at: i32): bool {
  const ranges = rangesNear(likeness, at);
  const own = ranges.own;
  const r = likeness.colours[at * 3];
  const g = likeness.colours[at * 3 + 1];
  const b = likeness.colours[at * 3 + 2];
  return (
    own.count > 0 &&
    isShadeOf(own.meanR, own.meanG, own.meanB, r, g, b) &&
    !hasLike(ranges.other, r, g, b)
  );
}

/** Whether nothing of the arm near a pixel is deep in it. */
export function isThin(likeness: ArmLikeness, at: i32): bool {
  return rangesNear(likeness, at).isThin;
}

function blocksAlong(likeness: ArmLikeness, px: i32): i32 {
  return (px + likeness.blockPx - 1) / likeness.blockPx;
}

function rangesNear(likeness: ArmLikeness, at: i32): Ranges {
  const x = at % likeness.widthPx;
  const y = at / likeness.widthPx;
  const blockPx = likeness.blockPx;
  const block = (y / blockPx) * blocksAlong(likeness, likeness.widthPx) + x / blockPx;
  if (likeness.known[block] === 0) {
    likeness.known[block] = <i32>changetype<usize>(rangesAt(likeness, at));
  }
  return changetype<Ranges>(<usize>likeness.known[block]);
}

function rangesAt(likeness: ArmLikeness, middle: i32): Ranges {
  const colours = likeness.colours;
  const aroundPx = likeness.aroundPx;
  let ownCount = 0;
  let clearCount = 0;
  let otherCount = 0;
  for (let dy = -aroundPx; dy <= aroundPx; dy += step) {
    for (let dx = -aroundPx; dx <= aroundPx; dx += step) {
      const near = middle + dy * likeness.widthPx + dx;
      if (near < 0 || near >= likeness.count || likeness.alpha[near] < 1) continue;
      const share = likeness.arm[near];
      const awayPx = likeness.distance[near];
      if (share >= surelyArm) {
        if (awayPx === 0) addSample(likeness.own, ownCount++, colours, near);
        else if (awayPx > clearPx) addSample(likeness.clear, clearCount++, colours, near);
      } else if (awayPx === 0 && share <= 1 - surelyArm) {
        addSample(likeness.other, otherCount++, colours, near);
      }
    }
  }
  const ranges = changetype<Ranges>(reserve(offsetof<Ranges>()));
  const own = rangeOf(likeness.own, ownCount);
  ranges.isThin = own.count === 0;
  ranges.own = ranges.isThin ? rangeOf(likeness.clear, clearCount) : own;
  ranges.other = rangeOf(likeness.other, otherCount);
  return ranges;
}

function addSample(samples: Bytes, n: i32, colours: Bytes, at: i32): void {
  samples[n * 3] = colours[at * 3];
  samples[n * 3 + 1] = colours[at * 3 + 1];
  samples[n * 3 + 2] = colours[at * 3 + 2];
}
