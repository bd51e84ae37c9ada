import { Bytes, Shorts } from './memory';

const straight = 3;
const diagonal = 4;
/** Chamfer steps a pixel. */
export const chamfersPerPx = straight;
const far = 30000;

/** Distance from every pixel to the nearest one with `mask == value`, in chamfer steps (3 a pixel).
 *  mask: [y, x]. distance: [y, x]; 30000 where there is no such pixel.
 *  Source: Borgefors 1986, the 3-4 chamfer distance. */
export function chamferDistance(
  mask: Bytes,
  widthPx: i32,
  heightPx: i32,
  value: i32,
  distance: Shorts,
): void {
  const count = widthPx * heightPx;
  for (let at = 0; at < count; at++) distance[at] = mask[at] === value ? 0 : far;
  for (let y = 0; y < heightPx; y++) {
    shortenRow(distance, y * widthPx, widthPx, 1, y > 0 ? -widthPx : 0);
  }
  for (let y = heightPx - 1; y >= 0; y--) {
    shortenRow(distance, (y + 1) * widthPx - 1, widthPx, -1, y + 1 < heightPx ? widthPx : 0);
  }
}

/** Takes the distances of a row, from its `first` pixel on, by way of the pixel before and of the row that lies `over`
 *  away, where they are shorter so. over: 0 where there is no such row. */
function shortenRow(distance: Shorts, first: i32, widthPx: i32, step: i32, over: i32): void {
  let before = far;
  let overBefore = far;
  let overHere = over === 0 ? far : distance[first + over];
  const last = first + (widthPx - 1) * step;
  for (let at = first; at !== last + step; at += step) {
    const overNext = over === 0 || at === last ? far : distance[at + step + over];
    let least = distance[at];
    if (least > 0) {
      least = min(least, min(before, overHere) + straight);
      least = min(least, min(overBefore, overNext) + diagonal);
      distance[at] = least;
    }
    before = least;
    overBefore = overHere;
    overHere = overNext;
  }
}
