import { levels } from './body-shape.ts';
import type { FigurePlace } from './figure-place.ts';
import type { PhotoHead } from './photo-head.ts';
import { isSkin } from './place-head.ts';
import type { PlacedPicture } from './placed-picture.ts';
import { smoothStep } from './smooth-step.ts';

/** Over the chin, units: from there down hair ends. */
const from = 40;
/** Fainter than the first is nothing, fainter than the second is only half there, 0..1. */
const faint = { from: 0.25, to: 0.8 };

/** Hair that was cut where it lies on clothes of its colour ends in a blur, in which those clothes shine through: it
 *  gets an edge again. Skin stays soft, as a painted neck goes on from it. picture: of the placed head, premultiplied,
 *  changed in place. */
export function crispEnds(picture: PlacedPicture, head: PhotoHead, place: FigurePlace): void {
  const { pixels, widthPx, heightPx, yPx } = picture;
  const fromYPx = place.floorYPx + (levels.chin - from - 1000) * place.pxPerUnit;
  const fromRow = Math.round(fromYPx) - yPx;
  for (let i = Math.max(0, fromRow) * widthPx * 4; i < widthPx * heightPx * 4; i += 4) {
    const alpha = pixels[i + 3];
    if (alpha === 0 || alpha === 255 || isSkin(head, pixels.subarray(i, i + 4))) continue;
    const keep = (smoothStep(faint.from, faint.to, alpha / 255) * 255) / alpha;
    for (let c = 0; c < 4; c++) pixels[i + c] = Math.min(255, Math.round(pixels[i + c] * keep));
  }
}
