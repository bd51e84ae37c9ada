import type { Rgba } from '../../../paint/rgba.ts';
import type { Ellipse } from './ellipse.ts';
import type { FigurePlace } from './figure-place.ts';

/** How wide the edge is, px. */
const softPx = 1.5;

/** Takes away what of a head comes out of what it is in. photo: premultiplied, changed in place. */
export function keepInside(
  { pixels, widthPx, heightPx }: Rgba,
  { middle, halfWidth, halfHeight }: Ellipse,
  { middleXPx, floorYPx, pxPerUnit }: FigurePlace,
): void {
  const least = Math.min(halfWidth, halfHeight) * pxPerUnit;
  for (let y = 0, i = 0; y < heightPx; y++) {
    const v = ((y + 0.5 - floorYPx) / pxPerUnit + 1000 - middle[1]) / halfHeight;
    for (let x = 0; x < widthPx; x++, i += 4) {
      if (pixels[i + 3] === 0) continue;
      const u = ((x + 0.5 - middleXPx) / pxPerUnit - middle[0]) / halfWidth;
      const insidePx = (1 - Math.hypot(u, v)) * least;
      const keep = Math.min(1, Math.max(0, 0.5 + insidePx / softPx));
      if (keep === 1) continue;
      for (let c = 0; c < 4; c++) pixels[i + c] = Math.round(pixels[i + c] * keep);
    }
  }
}
