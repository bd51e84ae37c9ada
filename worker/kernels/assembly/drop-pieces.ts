import { bytes, Floats, growingInts } from './memory';
import { nextPixel, nextWays } from './next-pixel';

/** Pieces smaller than this share of an arm that are cut off from it are not the arm's. */
const pieceShare: f64 = 0.05;

/** Takes small pieces out that hang together with the rest no more, in place. arm: [y, x] 0..1. */
export function dropPieces(arm: Floats, widthPx: i32, heightPx: i32): void {
  const count = widthPx * heightPx;
  const seen = bytes(count);
  // The pieces' pixels, piece by piece, and where each piece ends.
  const members = growingInts(count);
  const ends = growingInts(count);
  let all = 0;
  let pieces = 0;
  for (let first = 0; first < count; first++) {
    if (seen[first] || arm[first] < 0.5) continue;
    seen[first] = 1;
    let n = all;
    members[all++] = first;
    for (; n < all; n++) {
      for (let way = 0; way < nextWays; way++) {
        const to = nextPixel(members[n], way, widthPx);
        if (to < 0 || to >= count || seen[to] || !(arm[to] >= 0.5)) continue;
        seen[to] = 1;
        members[all++] = to;
      }
    }
    ends[pieces++] = all;
  }
  for (let piece = 0, from = 0; piece < pieces; piece++) {
    const to = ends[piece];
    const isSmall = <f64>(to - from) < pieceShare * <f64>all;
    for (; from < to; from++) if (isSmall) arm[members[from]] = 0;
  }
}
