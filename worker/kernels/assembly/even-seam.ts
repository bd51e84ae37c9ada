import { bytes, Floats, floats, growingInts } from './memory';
import { nextPixel, nextWays } from './next-pixel';
import { SeamBand } from './seam-band';

/** Averages a seam's band over 3 × 3 pixels in place, so that single ones do not stand out, and narrows the edge to its
 *  middle. shares: [y, x] 0..1, so many as `count`; steep: how much steeper the edge is made again. */
export function evenSeam(
  shares: Floats,
  count: i32,
  band: SeamBand,
  widthPx: i32,
  steep: f64,
): void {
  const even = floats(band.count);
  for (let n = 0; n < band.count; n++) {
    const at = band.pixels[n];
    let sum: f64 = 0;
    for (let row = at - widthPx; row <= at + widthPx; row += widthPx) {
      const middle = shareAt(shares, count, row, shares[at]);
      sum +=
        shareAt(shares, count, row - 1, middle) + middle + shareAt(shares, count, row + 1, middle);
    }
    even[n] = Math.max(0, Math.min(1, (sum / 9 - 0.5) * steep + 0.5));
  }
  for (let n = 0; n < band.count; n++) shares[band.pixels[n]] = even[n];
}

function shareAt(shares: Floats, count: i32, at: i32, beyond: f64): f64 {
  return at >= 0 && at < count ? shares[at] : beyond;
}

/** Gives specks to what surrounds them: pieces of a side that lie within the band alone and are smaller than this, px. */
const speckPx = 40;

/** Keeps the sides of a seam in one piece, in place. shares: [y, x] 0..1, so many as `count`; reachPx: the band's. */
export function joinSpecks(
  shares: Floats,
  count: i32,
  band: SeamBand,
  reachPx: i32,
  widthPx: i32,
): void {
  const distance = band.distance;
  const seen = bytes(count);
  const piece = growingInts(band.count);
  for (let i = 0; i < band.count; i++) {
    const first = band.pixels[i];
    if (seen[first] !== 0) continue;
    const side = shares[first] >= 0.5;
    let length = 1;
    piece[0] = first;
    seen[first] = 1;
    let isHeld = false;
    for (let n = 0; n < length; n++) {
      const at = piece[n];
      if (distance[at] >= reachPx) isHeld = true;
      for (let way = 0; way < nextWays; way++) {
        const to = nextPixel(at, way, widthPx);
        if (to < 0 || to >= count || distance[to] === 0 || seen[to] !== 0) continue;
        if (shares[to] >= 0.5 !== side) continue;
        seen[to] = 1;
        piece[length++] = to;
      }
    }
    if (isHeld || length >= speckPx) continue;
    for (let n = 0; n < length; n++) shares[piece[n]] = side ? 0 : 1;
  }
}
