import type { Rgba } from '../../../paint/rgba.ts';
import { levels } from './body-shape.ts';
import type { FigurePlace } from './figure-place.ts';
import type { ClothPiece } from './piece.ts';

/** Hair swings from here down, units. */
const top = levels.chin - 20;
/** Hair that ends higher than this is short, and so is what reaches no farther from the middle: it goes with the head. */
const shortTo = levels.chin + 34;
const narrowTo = 56;

/** The net that long hair of the photo's head swings in; null where the hair is short.
 *  photo: the head in its place. neckHalf: of the painted neck, units. */
export function hangHair(photo: Rgba, place: FigurePlace, neckHalf: number): ClothPiece | null {
  const { pixels, widthPx, heightPx } = photo;
  let [half, bottom] = [0, top];
  for (let y = Math.round(place.floorYPx + (top - 1000) * place.pxPerUnit); y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (pixels[(y * widthPx + x) * 4 + 3] < 128) continue;
      const aside = Math.abs(x + 0.5 - place.middleXPx) / place.pxPerUnit;
      if (aside < neckHalf + 6) continue;
      half = Math.max(half, aside);
      bottom = Math.max(bottom, (y + 0.5 - place.floorYPx) / place.pxPerUnit + 1000);
    }
  }
  if (bottom < shortTo || half < narrowTo) return null;
  return {
    layer: 'head',
    svg: '',
    topLeft: [-half, top],
    topRight: [half, top],
    bottomLeft: [-half, bottom],
    bottomRight: [half, bottom],
    hangsFrom: 'head',
    tight: 0,
    swing: 1,
  };
}
