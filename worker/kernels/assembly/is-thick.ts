import { Bytes } from './memory';

/** What no square of this side fits into is a spur, px. */
const sidePx = 6;
/** The squares that a pixel lies in reach so far, px. */
export const squareReachPx = sidePx - 1;

/** Whether a pixel of a region lies in a square of the region: not in a spur that sticks out of it.
 *  region: [y, x], 1 where it is; at: a pixel's place in rows of widthPx. */
export function isThick(region: Bytes, at: i32, widthPx: i32, heightPx: i32): bool {
  for (let up = 0; up < sidePx; up++) {
    for (let back = 0; back < sidePx; back++) {
      if (isSquare(region, at - up * widthPx - back, widthPx, widthPx * heightPx)) return true;
    }
  }
  return false;
}

function isSquare(region: Bytes, corner: i32, widthPx: i32, count: i32): bool {
  const last = corner + (sidePx - 1) * (widthPx + 1);
  if (corner < 0 || last >= count) return false;
  for (let row = corner; row + sidePx <= last + 1; row += widthPx) {
    for (let at = row; at < row + sidePx; at++) if (region[at] === 0) return false;
  }
  return true;
}
