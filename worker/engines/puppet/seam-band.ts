import type { PixelBox } from './pixel-box.ts';

/** Pixels along the line where an arm meets something else of the figure. */
export interface SeamBand {
  /** The band's pixels, the nearest to the line first. */
  readonly pixels: Int32Array;
  /** [y, x] for pixels of the band: how far they are from the line, px, at least 1; 0 elsewhere. */
  readonly distance: Uint8Array;
  /** [y, x] for pixels of the band: the nearest pixel of the line, of the same side. */
  readonly nearest: Int32Array;
}

/** A pixel is the figure's from this opacity on. */
const opaqueFrom = 0.9;

/** Finds the band along a seam, reachPx to each side. arm: [y, x] 0..1, how much of a pixel is the arm;
 *  alpha: [y, x] 0..1. */
export function findSeamBand(
  arm: Float32Array,
  alpha: Float32Array,
  { widthPx, heightPx }: PixelBox,
  reachPx: number,
): SeamBand {
  const distance = new Uint8Array(arm.length);
  const nearest = new Int32Array(arm.length);
  const pixels: number[] = [];
  const meets = (a: number, b: number) =>
    arm[a] >= 0.5 !== arm[b] >= 0.5 && alpha[a] >= opaqueFrom && alpha[b] >= opaqueFrom;
  const begin = (at: number) => {
    if (distance[at] > 0) return;
    distance[at] = 1;
    nearest[at] = at;
    pixels.push(at);
  };
  const look = (at: number, to: number) => {
    if (!meets(at, to)) return;
    begin(at);
    begin(to);
  };
  for (let y = 0, at = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, at++) {
      if (alpha[at] < opaqueFrom) continue;
      if (x + 1 < widthPx) look(at, at + 1);
      if (y + 1 < heightPx) look(at, at + widthPx);
    }
  }
  for (let n = 0; n < pixels.length; n++) {
    const at = pixels[n];
    if (distance[at] >= reachPx) break;
    const x = at % widthPx;
    for (const to of [
      x > 0 ? at - 1 : -1,
      x + 1 < widthPx ? at + 1 : -1,
      at - widthPx,
      at + widthPx < arm.length ? at + widthPx : -1,
    ]) {
      if (to < 0 || distance[to] > 0 || alpha[to] < opaqueFrom) continue;
      if (arm[to] >= 0.5 !== arm[at] >= 0.5) continue;
      distance[to] = distance[at] + 1;
      nearest[to] = nearest[at];
      pixels.push(to);
    }
  }
  return { pixels: Int32Array.from(pixels), distance, nearest };
}
