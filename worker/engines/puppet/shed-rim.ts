import { ColourRange } from './colour-range.ts';
import { dropFaint } from './drop-faint.ts';
import { evenSeam, joinSpecks } from './even-seam.ts';
import { isShadeOf } from './flat-colour.ts';
import { isThick } from './is-thick.ts';
import type { PixelBox } from './pixel-box.ts';
import { findSeamBand } from './seam-band.ts';

/** An arm's own colours are those so far around, by how far in from its rim they are looked for, at every third
 *  pixel. */
const aroundReaches = 2.2;
const step = 3;
/** Where all of an arm is near its seam, what is further from it than this, px, tells its colours. */
const clearPx = 4;
/** Neighbours share their samples: side of a block, px. */
const blockPx = 6;
/** Pixels that are so much the arm's tell its colours. */
const surelyArm = 0.98;
/** How steep the new edge is made again after it was evened out. */
const steepness = 3;

/** Gives to the body what lies along an arm's seam and does not look like the arm: hair and cloth over it, and the shadow
 *  where they meet. What is left is in one piece with the arm's middle; what is beside it and has a shade of its colour
 *  that the body has nowhere near, is the arm's too.
 *  arm: [y, x] 0..1; alpha: [y, x] 0..1; colours: rgb [y, x, channel]; reachPx: how far in from the seam it is judged;
 *  isOver: whether the body lies over the arm in a pixel; isOutlined: whether a line is drawn round the arm, which is
 *  its own but there; isOn: whether a pixel may be the arm's at all. Returns [y, x] 0..1. */
export function shedRim(
  arm: Float32Array,
  alpha: Float32Array,
  colours: Uint8Array,
  box: PixelBox,
  reachPx: number,
  isOver: (at: number) => boolean,
  isOutlined: boolean,
  isOn = isOver,
): Float32Array {
  const { widthPx } = box;
  const isTold = (at: number) => !isOutlined || isOver(at);
  const { pixels, distance } = findSeamBand(arm, alpha, box, reachPx);
  const { isOwn, isShade, isThin } = createLikeness(
    arm,
    alpha,
    colours,
    distance,
    widthPx,
    reachPx,
    isOver,
  );
  const kept = new Uint8Array(arm.length);
  const grown: number[] = [];
  const keep = (at: number) => {
    kept[at] = 1;
    grown.push(at);
  };
  const isInBand = (at: number) => distance[at] > 0 && arm[at] >= 0.5;
  // Judged once each: what is left unjudged is not reached from the middle.
  const judged = new Uint8Array(arm.length);
  const look = (at: number) => {
    if (judged[at] || !isInBand(at)) return;
    judged[at] = 1;
    if (isOwn(at) !== false || !isTold(at)) keep(at);
  };
  for (let n = 0; n < pixels.length; n++) {
    const at = pixels[n];
    if (arm[at] < 0.5) continue;
    const isDeep = [at - 1, at + 1, at - widthPx, at + widthPx].some(
      (to) => arm[to] >= 0.5 && distance[to] === 0,
    );
    const own = isOwn(at);
    const isCore = isDeep || (own === true && distance[at] > clearPx && isThin(at));
    if (isCore || own === null || !isTold(at)) look(at);
  }
  for (let n = 0; n < grown.length; n++) {
    const at = grown[n];
    for (const to of [at - 1, at + 1, at - widthPx, at + widthPx]) {
      if (arm[to] >= 0.5) look(to);
      else if (distance[to] > 0 && !kept[to] && isOn(to) && isShade(to)) keep(to);
    }
  }
  const left = arm.slice();
  for (const at of grown) if (arm[at] < 0.5) left[at] = 1;
  const shed = pixels.filter((at) => arm[at] >= 0.5 && !kept[at]);
  const isBody = (at: number) =>
    alpha[at] >= 0.5 && !kept[at] && (arm[at] < 0.5 || distance[at] > 0);
  // What would stick out of the body into the background stays with the arm.
  for (const at of shed) {
    if (!isNearBackground(alpha, at, widthPx) || isThick(isBody, at, widthPx)) left[at] = 0;
  }
  const band = findSeamBand(left, alpha, box, reachPx);
  evenSeam(left, band, widthPx, 1);
  dropPieces(left, widthPx);
  evenSeam(left, band, widthPx, steepness);
  joinSpecks(left, band, reachPx, widthPx);
  dropFaint(left, box);
  return left;
}

/** The background is looked for so far around, px. */
const outsidePx = 6;

function isNearBackground(alpha: Float32Array, at: number, widthPx: number): boolean {
  for (let dy = -outsidePx; dy <= outsidePx; dy++) {
    const row = at + dy * widthPx;
    for (let near = row - outsidePx; near <= row + outsidePx; near++) {
      if (alpha[near] < 0.5) return true;
    }
  }
  return false;
}

/** Pieces smaller than this share of an arm that are cut off from it are not the arm's. */
const pieceShare = 0.05;

/** Takes small pieces out that hang together with the rest no more, in place. */
function dropPieces(arm: Float32Array, widthPx: number): void {
  const seen = new Uint8Array(arm.length);
  const pieces: number[][] = [];
  let all = 0;
  for (let first = 0; first < arm.length; first++) {
    if (seen[first] || arm[first] < 0.5) continue;
    const piece = [first];
    seen[first] = 1;
    for (let n = 0; n < piece.length; n++) {
      const at = piece[n];
      for (const to of [at - 1, at + 1, at - widthPx, at + widthPx]) {
        if (seen[to] || !(arm[to] >= 0.5)) continue;
        seen[to] = 1;
        piece.push(to);
      }
    }
    pieces.push(piece);
    all += piece.length;
  }
  for (const piece of pieces) {
    if (piece.length < pieceShare * all) for (const at of piece) arm[at] = 0;
  }
}

/** Tells whether a pixel looks like the arm's middle near by, or more like it than like what is beside the seam there;
 *  what is darker than the arm is shadow. Null where nothing of the arm is near. */
function createLikeness(
  arm: Float32Array,
  alpha: Float32Array,
  colours: Uint8Array,
  distance: Uint8Array,
  widthPx: number,
  reachPx: number,
  isOver: (at: number) => boolean,
) {
  const aroundPx = Math.round(aroundReaches * reachPx);
  const rangesAt = (middle: number): Ranges => {
    const own = new ColourRange();
    const clear = new ColourRange();
    const other = new ColourRange();
    for (let dy = -aroundPx; dy <= aroundPx; dy += step) {
      for (let dx = -aroundPx; dx <= aroundPx; dx += step) {
        const near = middle + dy * widthPx + dx;
        if (!(alpha[near] >= 1)) continue;
        if (arm[near] >= surelyArm && distance[near] > clearPx) clear.add(colours, near);
        if (distance[near] > 0) continue;
        if (arm[near] >= surelyArm) own.add(colours, near);
        else if (arm[near] <= 1 - surelyArm) other.add(colours, near);
      }
    }
    const deep = own.finish();
    return { own: deep ?? clear.finish(), other: other.finish(), isThin: deep === null };
  };
  const known = new Map<number, Ranges>();
  const rangesNear = (at: number): Ranges => {
    const x = at % widthPx;
    const y = (at - x) / widthPx;
    const block = Math.floor(y / blockPx) * widthPx + Math.floor(x / blockPx);
    let ranges = known.get(block);
    if (!ranges) {
      ranges = rangesAt(at);
      known.set(block, ranges);
    }
    return ranges;
  };
  const isShade = (at: number): boolean => {
    const { own, other } = rangesNear(at);
    const [r, g, b] = colours.subarray(at * 3, at * 3 + 3);
    return own !== null && isShadeOf(own.mean(), r, g, b) && !other?.hasLike(colours, at);
  };
  const isOwn = (at: number): boolean | null => {
    const { own, other } = rangesNear(at);
    if (!own) return null;
    const away = own.awayFrom(colours, at);
    if (away === 0 || own.hasLike(colours, at)) return true;
    if (isShade(at)) return true;
    if (isOver(at) && own.isDarker(colours, at)) return false;
    return other === null || other.awayFrom(colours, at) > away;
  };
  return { isOwn, isShade, isThin: (at: number) => rangesNear(at).isThin };
}

interface Ranges {
  readonly own: ColourRange | null;
  readonly other: ColourRange | null;
  /** Whether nothing of the arm is deep there. */
  readonly isThin: boolean;
}
