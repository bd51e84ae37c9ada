/** What no square of this side fits into is a spur, px. */
const sidePx = 6;

/** Whether a pixel of a region lies in a square of the region: not in a spur that sticks out of it. at: a pixel's place
 *  in rows of widthPx. */
export function isThick(isIn: (at: number) => boolean, at: number, widthPx: number): boolean {
  for (let up = 0; up < sidePx; up++) {
    for (let back = 0; back < sidePx; back++) {
      if (isSquare(isIn, at - up * widthPx - back, widthPx)) return true;
    }
  }
  return false;
}

function isSquare(isIn: (at: number) => boolean, corner: number, widthPx: number): boolean {
  for (let row = corner; row < corner + sidePx * widthPx; row += widthPx) {
    for (let at = row; at < row + sidePx; at++) if (!isIn(at)) return false;
  }
  return true;
}
