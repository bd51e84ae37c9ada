import type { Rgba } from '../../../paint/rgba.ts';
import { levels } from './body-shape.ts';
import type { FigurePlace } from './figure-place.ts';

/** How large the photo's head with its hair is where it was placed, units: what a hat sits on. */
export interface HeadMeasure {
  readonly top: number;
  /** Half its width at the brow. */
  readonly half: number;
  /** Half its width where it is widest over the chin. */
  readonly widestHalf: number;
}

/** Hair may stand high; no hat is worn higher or wider than these. */
const highest = -60;
const lowest = 20;
const narrowest = 44;
const widest = 80;
/** What goes about a whole head is no wider. */
const widestOfAll = 104;
/** From the eyes up to where a hat's rim sits. */
const browY = 44;

export function measureHead({ pixels, widthPx, heightPx }: Rgba, place: FigurePlace): HeadMeasure {
  const isSolid = (unitsX: number, unitsY: number) => {
    const x = Math.round(place.middleXPx + unitsX * place.pxPerUnit);
    const y = Math.round(place.floorYPx + (unitsY - 1000) * place.pxPerUnit);
    if (x < 0 || y < 0 || x >= widthPx || y >= heightPx) return false;
    return pixels[(y * widthPx + x) * 4 + 3] >= 128;
  };
  let top = highest;
  while (top < lowest && ![-12, 0, 12].some((x) => isSolid(x, top))) top += 2;
  let half = narrowest;
  while (half < widest && (isSolid(half, browY) || isSolid(-half, browY))) half += 2;
  const heights = Array.from({ length: 12 }, (_, k) => top + ((levels.chin - top) * k) / 11);
  const reaches = (x: number) => heights.some((y) => isSolid(x, y) || isSolid(-x, y));
  let widestHalf = widestOfAll;
  while (widestHalf > half && !reaches(widestHalf)) widestHalf -= 2;
  return { top, half, widestHalf };
}
