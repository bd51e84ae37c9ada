import type { Rgba } from '../../../paint/rgba.ts';
import { levels } from './body-shape.ts';
import type { FigurePlace } from './figure-place.ts';
import type { PhotoHead } from './photo-head.ts';
import { eyesToChinOf } from './place-head.ts';

/** Heights over the chin, as shares of the eyes': of ears, and where a shoulder shows below them. */
const ears = { from: 1.05, to: 0.75 };
const below = { from: 0.6, to: 0.2 };
/** Hair that comes out below an ear goes farther out than it by no more than this, units: shoulders went 42 and more. */
const mostHair = 32;

/** On which sides of a head in its place a shoulder was cut along that rises to the ear, as in a close-up of somebody who
 *  leans forward. */
export function findHighShoulders(
  { pixels, widthPx }: Rgba,
  head: PhotoHead,
  { middleXPx, floorYPx, pxPerUnit }: FigurePlace,
): { readonly left: boolean; readonly right: boolean } {
  const rowAt = (up: number) =>
    Math.round(floorYPx + (levels.chin - up * eyesToChinOf(head) - 1000) * pxPerUnit);
  const reach = (o: -1 | 1, { from, to }: { from: number; to: number }) => {
    let most = 0;
    for (let y = rowAt(from); y < rowAt(to); y++) {
      let out = Math.floor(o > 0 ? widthPx - middleXPx : middleXPx) - 1;
      const isSeen = () => pixels[(y * widthPx + Math.floor(middleXPx + o * out)) * 4 + 3] >= 128;
      while (out > most && !isSeen()) out--;
      most = Math.max(most, out);
    }
    return most / pxPerUnit;
  };
  const rises = (o: -1 | 1) => reach(o, below) > reach(o, ears) + mostHair;
  return { left: rises(-1), right: rises(1) };
}
