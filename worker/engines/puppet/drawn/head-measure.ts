import type { Rgba } from '../../../paint/rgba.ts';
import type { FigurePlace } from './figure-place.ts';
import type { PhotoHead } from './photo-head.ts';
import { unitsOf } from './place-head.ts';

/** How large the photo's head with its hair is where it was placed, units: what a hat sits on. */
export interface HeadMeasure {
  readonly top: number;
  /** Half its width at the brow. */
  readonly half: number;
  /** How far it reaches there on the side where it reaches less. */
  readonly nearerSide: number;
  readonly eyes: Eyes;
}

/** A pair of eyes, units and radians. */
export interface Eyes {
  readonly middle: readonly [number, number];
  /** Half the way from one to the other. */
  readonly half: number;
  /** Of the line through both, clockwise as seen. */
  readonly tilt: number;
  /** How far the head goes on from their middle to the side where it ends sooner. */
  readonly reach: number;
}

/** Hair may stand high; no hat is worn higher or wider than these. */
const highest = -60;
const lowest = 20;
const narrowest = 44;
const widest = 80;
/** No head reaches farther. */
const farthest = 120;
/** From the eyes up to where a hat's rim sits. */
const browY = 44;

/** photo: the head in its place. */
export function measureHead(
  { pixels, widthPx, heightPx }: Rgba,
  head: PhotoHead,
  place: FigurePlace,
): HeadMeasure {
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
  let nearerSide = narrowest;
  while (nearerSide < farthest && isSolid(nearerSide, browY) && isSolid(-nearerSide, browY)) {
    nearerSide += 2;
  }
  return { top, half, nearerSide, eyes: measureEyes(head, isSolid) };
}

function measureEyes(head: PhotoHead, isSolid: (unitsX: number, unitsY: number) => boolean): Eyes {
  const both = [unitsOf(head, head.eyeL), unitsOf(head, head.eyeR)];
  const [[leftX, leftY], [rightX, rightY]] = both.sort(([a], [b]) => a - b);
  const middle = [(leftX + rightX) / 2, (leftY + rightY) / 2] as const;
  let reach = 0;
  while (
    reach < farthest &&
    isSolid(middle[0] + reach, middle[1]) &&
    isSolid(middle[0] - reach, middle[1])
  ) {
    reach += 2;
  }
  return {
    middle,
    half: Math.hypot(rightX - leftX, rightY - leftY) / 2,
    tilt: Math.atan2(rightY - leftY, rightX - leftX),
    reach,
  };
}
