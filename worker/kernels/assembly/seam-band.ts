import { Bytes, bytes, Floats, growingInts, Ints, reserve } from './memory';

/** Pixels along the line where an arm meets something else of the figure. */
@unmanaged
export class SeamBand {
  /** The band's pixels, the nearest to the line first, and how many they are. */
  pixels: Ints;
  count: i32;
  /** So many of them lie on the line itself. */
  lineCount: i32;
  /** [y, x] for pixels of the band: how far they are from the line, px, at least 1; 0 elsewhere. */
  distance: Bytes;
  /** [y, x] for pixels of the band, anything elsewhere: the nearest pixel of the line, of the same side; its place in
   *  `pixels`. */
  nearest: Ints;
}

/** A pixel is the figure's from this opacity on. */
const opaqueFrom: f64 = 0.9;

/** The farthest that a distance in 8 bits tells. */
const farthestPx = 255;

/** Finds the band along a seam, reachPx to each side. arm: [y, x] 0..1, how much of a pixel is the arm;
 *  alpha: [y, x] 0..1. */
export function findSeamBand(
  arm: Floats,
  alpha: Floats,
  widthPx: i32,
  heightPx: i32,
  reachPx: i32,
): SeamBand {
  const count = widthPx * heightPx;
  const band = changetype<SeamBand>(reserve(offsetof<SeamBand>()));
  band.pixels = growingInts(count);
  band.distance = bytes(count);
  band.nearest = growingInts(count);
  for (let y = 0; y < heightPx; y++) {
    const end = (y + 1) * widthPx;
    let isArm = arm[end - widthPx] >= 0.5;
    for (let at = end - widthPx; at < end; at++) {
      const isNextArm = at + 1 < end ? arm[at + 1] >= 0.5 : isArm;
      if (isNextArm !== isArm) meet(band, alpha, at, at + 1);
      if (at + widthPx < count && arm[at + widthPx] >= 0.5 !== isArm) {
        meet(band, alpha, at, at + widthPx);
      }
      isArm = isNextArm;
    }
  }
  band.lineCount = band.count;
  for (let n = 0; n < band.count; n++) {
    const at = band.pixels[n];
    if (band.distance[at] >= min(reachPx, farthestPx)) break;
    const x = at % widthPx;
    if (x > 0) spread(band, arm, alpha, at, at - 1);
    if (x + 1 < widthPx) spread(band, arm, alpha, at, at + 1);
    if (at >= widthPx) spread(band, arm, alpha, at, at - widthPx);
    if (at + widthPx < count) spread(band, arm, alpha, at, at + widthPx);
  }
  return band;
}

/** Two neighbours, of which one is the arm, are the line's where both are the figure. */
function meet(band: SeamBand, alpha: Floats, at: i32, to: i32): void {
  if (alpha[at] < opaqueFrom || alpha[to] < opaqueFrom) return;
  begin(band, at);
  begin(band, to);
}

function begin(band: SeamBand, at: i32): void {
  if (band.distance[at] > 0) return;
  band.distance[at] = 1;
  band.nearest[at] = band.count;
  band.pixels[band.count++] = at;
}

function spread(band: SeamBand, arm: Floats, alpha: Floats, at: i32, to: i32): void {
  if (band.distance[to] > 0 || alpha[to] < opaqueFrom) return;
  if (arm[to] >= 0.5 !== arm[at] >= 0.5) return;
  band.distance[to] = band.distance[at] + 1;
  band.nearest[to] = band.nearest[at];
  band.pixels[band.count++] = to;
}
