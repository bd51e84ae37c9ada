import type { PixelBox } from './pixel-box.ts';

/** What no square of this side fits into is a spur, px. */
const sidePx = 6;

/** Tells whether a pixel of a region lies in a square of the region: not in a spur that sticks out of it. */
export function createThickness(
  isIn: (at: number) => boolean,
  { widthPx, heightPx }: PixelBox,
): (at: number) => boolean {
  // Sums over all that is above and to the left, with a row and a column of nothing before them.
  const stride = widthPx + 1;
  const sums = new Int32Array(stride * (heightPx + 1));
  for (let y = 0, at = 0; y < heightPx; y++) {
    let row = 0;
    for (let x = 0; x < widthPx; x++, at++) {
      if (isIn(at)) row++;
      const to = (y + 1) * stride + x + 1;
      sums[to] = sums[to - stride] + row;
    }
  }
  const isSquare = (x: number, y: number) => {
    const [top, bottom] = [y * stride, (y + sidePx) * stride];
    const inside =
      sums[bottom + x + sidePx] - sums[bottom + x] - sums[top + x + sidePx] + sums[top + x];
    return inside === sidePx * sidePx;
  };
  return (at) => {
    const [x, y] = [at % widthPx, Math.floor(at / widthPx)];
    for (let top = Math.max(0, y - sidePx + 1); top <= Math.min(y, heightPx - sidePx); top++) {
      for (let left = Math.max(0, x - sidePx + 1); left <= Math.min(x, widthPx - sidePx); left++) {
        if (isSquare(left, top)) return true;
      }
    }
    return false;
  };
}
