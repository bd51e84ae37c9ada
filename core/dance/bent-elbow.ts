import type { Figure } from './figure.ts';

type Point = readonly [x: number, y: number];

/** Half a bare arm's thickness by the shoulders' width. Source: tried on photos of people and drawn figures. */
export const armRadiusShare = 0.155;
/** How far a landmark may be off the arm's middle, and how thick an arm can be there, in arm radii. */
const offMost = 0.9;
const thickest = 1.45;
/** What a px of shift costs, px of the circle's radius. */
const shiftCost = 0.6;
/** Degrees from straight. */
const bentFromDegrees = 50;

/** The middle of a bent arm at its elbow: the centre of the largest circle that fits into the figure's mask near the
 *  landmark, which tends to lie on the skin outside. The landmark itself where the arm is straight or lies on
 *  the body, so that the mask says nothing. Picture px. */
export function centreElbow(
  { alpha }: Pick<Figure, 'alpha'>,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
  [shoulder, elbow, wrist]: readonly [Point, Point, Point],
  shoulderWidthPx: number,
): Point {
  if (!isBent(shoulder, elbow, wrist)) return elbow;
  const radius = armRadiusShare * shoulderWidthPx;
  const reach = Math.ceil((offMost + thickest) * radius) + 2;
  const left = Math.round(elbow[0]) - reach;
  const top = Math.round(elbow[1]) - reach;
  const size = 2 * reach + 1;
  const depth = measureDepth(size, (x, y) => {
    const [px, py] = [left + x, top + y];
    if (px < 0 || py < 0 || px >= widthPx || py >= heightPx) return false;
    return alpha[py * widthPx + px] >= 128;
  });
  let best: Point = elbow;
  let bestValue = 0;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const shift = Math.hypot(left + x - elbow[0], top + y - elbow[1]);
      if (shift > offMost * radius) continue;
      if (depth[y * size + x] > thickest * radius) return elbow;
      const value = depth[y * size + x] - shiftCost * shift;
      if (value > bestValue) [best, bestValue] = [[left + x, top + y], value];
    }
  }
  // A circle that would rather go on inward is the body's.
  const off = Math.hypot(best[0] - elbow[0], best[1] - elbow[1]);
  return off < offMost * radius - 1 ? best : elbow;
}

/** Whether an arm is bent in the picture so much that its elbow is a corner. */
export function isBent(shoulder: Point, elbow: Point, wrist: Point): boolean {
  const upper = Math.atan2(elbow[1] - shoulder[1], elbow[0] - shoulder[0]);
  const fore = Math.atan2(wrist[1] - elbow[1], wrist[0] - elbow[0]);
  const turn = Math.abs(fore - upper);
  return (Math.min(turn, 2 * Math.PI - turn) * 180) / Math.PI > bentFromDegrees;
}

/** [y, x] of a square: px to the nearest place outside, in steps along rows, columns and diagonals.
 *  Source: Borgefors, "Distance transformations in digital images", 1986: 3 and 4 thirds of a px. */
function measureDepth(size: number, isInside: (x: number, y: number) => boolean): Float32Array {
  const depth = new Float32Array(size * size);
  const diagonal = 4 / 3;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) depth[y * size + x] = isInside(x, y) ? size : 0;
  }
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= size || y >= size ? size : depth[y * size + x];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const near = Math.min(at(x - 1, y), at(x, y - 1)) + 1;
      const across = Math.min(at(x - 1, y - 1), at(x + 1, y - 1)) + diagonal;
      depth[y * size + x] = Math.min(at(x, y), near, across);
    }
  }
  for (let y = size - 1; y >= 0; y--) {
    for (let x = size - 1; x >= 0; x--) {
      const near = Math.min(at(x + 1, y), at(x, y + 1)) + 1;
      const across = Math.min(at(x + 1, y + 1), at(x - 1, y + 1)) + diagonal;
      depth[y * size + x] = Math.min(at(x, y), near, across);
    }
  }
  return depth;
}
