import { differenceToGround, type GroundColours } from './background-colour.ts';
import { labelComponents } from './components.ts';
import type { Region } from './region.ts';

/** A pocket's colour differs from known background near by at most so much, levels. */
const SAME_LEVELS = 20;
/** Its rim differs from it by at least so much along this share of its length. */
const RIM_LEVELS = 20;
const RIM_SHARE = 0.7;
const LEAST_PX = 5;

/** Background seen through gaps that the network took for the figure: between arm and body, hair and
 *  neck, fingers. Marks, as 1 of [y, x], small areas of the candidates that have the very colour of
 *  background near by and end at an edge all round.
 *  candidates: [y, x], 1 where a gap may be; mostPx: areas above this are clothes, not gaps. */
export function findPockets(
  region: Region,
  candidates: Uint8Array,
  ground: GroundColours,
  mostPx: number,
): Uint8Array {
  const { widthPx, heightPx, planes } = region;
  const [red, green, blue] = planes;
  const alike = new Uint8Array(candidates.length);
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (!candidates[i]) continue;
      const difference = differenceToGround(ground, red[i], green[i], blue[i], x, y);
      if (difference < SAME_LEVELS) alike[i] = 1;
    }
  }
  const { labels, sizesPx } = labelComponents(alike, widthPx);
  const rims = sizesPx.map(() => ({ length: 0, edge: 0 }));
  for (let y = 2; y + 2 < heightPx; y++) {
    for (let x = 2; x + 2 < widthPx; x++) {
      const i = y * widthPx + x;
      const rim = rims[labels[i]];
      if (labels[i] === 0 || !rim) continue;
      for (const step of [1, -1, widthPx, -widthPx]) {
        if (labels[i + step]) continue;
        rim.length++;
        // The pixel at the edge itself is a mixture, so the one behind it may show the contrast.
        const contrast = (j: number) =>
          Math.hypot(red[i] - red[j], green[i] - green[j], blue[i] - blue[j]);
        if (Math.max(contrast(i + step), contrast(i + 2 * step)) >= RIM_LEVELS) rim.edge++;
      }
    }
  }
  return Uint8Array.from(labels, (label) => {
    const rim = rims[label];
    const size = sizesPx[label];
    if (!label || !rim || size < LEAST_PX || size > mostPx) return 0;
    return rim.edge >= RIM_SHARE * rim.length ? 1 : 0;
  });
}
