import type { SeamBand } from './seam-band.ts';

/** Averages a seam's band over 3 × 3 pixels in place, so that single ones do not stand out, and narrows the edge to its
 *  middle. shares: [y, x] 0..1; steep: how much steeper the edge is made again. */
export function evenSeam(
  shares: Float32Array,
  { pixels }: SeamBand,
  widthPx: number,
  steep: number,
): void {
  const even = new Float32Array(pixels.length);
  for (let n = 0; n < pixels.length; n++) {
    const at = pixels[n];
    let sum = 0;
    for (let row = at - widthPx; row <= at + widthPx; row += widthPx) {
      const middle = shares[row] ?? shares[at];
      sum += (shares[row - 1] ?? middle) + middle + (shares[row + 1] ?? middle);
    }
    even[n] = Math.max(0, Math.min(1, (sum / 9 - 0.5) * steep + 0.5));
  }
  for (let n = 0; n < pixels.length; n++) shares[pixels[n]] = even[n];
}

/** Gives specks to what surrounds them: pieces of a side that lie within the band alone and are smaller than this, px. */
const speckPx = 40;

/** Keeps the sides of a seam in one piece, in place. reachPx: the band's. */
export function joinSpecks(
  shares: Float32Array,
  { pixels, distance }: SeamBand,
  reachPx: number,
  widthPx: number,
): void {
  const seen = new Uint8Array(shares.length);
  for (const first of pixels) {
    if (seen[first]) continue;
    const side = shares[first] >= 0.5;
    const piece = [first];
    seen[first] = 1;
    let isHeld = false;
    for (let n = 0; n < piece.length; n++) {
      const at = piece[n];
      if (distance[at] >= reachPx) isHeld = true;
      for (const to of [at - 1, at + 1, at - widthPx, at + widthPx]) {
        if (!distance[to] || seen[to] || shares[to] >= 0.5 !== side) continue;
        seen[to] = 1;
        piece.push(to);
      }
    }
    if (isHeld || piece.length >= speckPx) continue;
    for (const at of piece) shares[at] = side ? 0 : 1;
  }
}
