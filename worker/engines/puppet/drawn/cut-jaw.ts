import type { Rgba } from '../../../paint/rgba.ts';
import type { FigurePlace } from './figure-place.ts';
import type { BeyondJaw } from './jaw-line.ts';

/** Takes away the dark throat, collar and shadow that a photo shows around a lit jaw: on a painted neck, whose own shadow
 *  begins there, they look like an outline. photo: the head in its place, premultiplied, changed in place. */
export function cutJaw(photo: Rgba, beyond: BeyondJaw, place: FigurePlace): void {
  const { pixels, widthPx } = photo;
  for (let i = 0; i < pixels.length; i += 4) {
    if (pixels[i + 3] === 0) continue;
    const p = i / 4;
    const unitsX = ((p % widthPx) + 0.5 - place.middleXPx) / place.pxPerUnit;
    const unitsY = (Math.floor(p / widthPx) + 0.5 - place.floorYPx) / place.pxPerUnit + 1000;
    const keep = 1 - beyond(unitsX, unitsY);
    if (keep === 1) continue;
    for (let c = 0; c < 4; c++) pixels[i + c] = Math.round(pixels[i + c] * keep);
  }
}
