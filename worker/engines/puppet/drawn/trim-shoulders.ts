import type { Rgba } from '../../../paint/rgba.ts';
import { levels } from './body-shape.ts';
import type { FigurePlace } from './figure-place.ts';

/** Shoulders begin no higher than this over the chin, units. */
const highest = 45;
/** A head that gets wider by this much within this height, going down, stands on a shoulder there, units: hair flares
 *  out less suddenly. */
const shelf = { width: 13, height: 9 };
/** Above a shelf the outline has come in for so long, units. */
const followed = 22;
/** What goes on for longer below is hair, units. */
const lowest = 60;
/** Farther in than this from the neck's edge is what the face looks out of, units. */
const besideNeck = 6;
/** Below a shelf the outline comes in to there within this height, units. */
const closes = 9;

/** Takes away what was cut along with a head beside its neck: the shoulders that a helmet or a collar stands on. photo: premultiplied, changed in place; neckHalf: units. */
export function trimShoulders(photo: Rgba, place: FigurePlace, neckHalf: number): void {
  for (const o of [-1, 1] as const) {
    const found = findShelf(photo, place, o);
    if (found) cutAway(photo, place, o, found, (neckHalf + besideNeck) * place.pxPerUnit);
  }
}

interface Shelf {
  readonly fromRow: number;
  /** How far out the head reaches above it, px from the middle. */
  readonly outPx: number;
}

function findShelf(
  { pixels, widthPx, heightPx }: Rgba,
  { middleXPx, floorYPx, pxPerUnit }: FigurePlace,
  o: -1 | 1,
): Shelf | null {
  const rows = (units: number) => Math.max(1, Math.round(units * pxPerUnit));
  const reach = Array.from({ length: heightPx }, (_, y) => {
    let out = Math.floor(o > 0 ? widthPx - middleXPx : middleXPx) - 1;
    while (out > 0 && pixels[(y * widthPx + Math.floor(middleXPx + o * out)) * 4 + 3] < 128) out--;
    return out;
  });
  const chinRow = Math.round(floorYPx + (levels.chin - 1000) * pxPerUnit);
  const last = reach.findLastIndex((out) => out > 0);
  const first = Math.max(rows(followed) + rows(shelf.height), chinRow - rows(highest));
  for (let y = Math.max(first, last - rows(lowest)); y <= last; y++) {
    const fromRow = y - rows(shelf.height);
    const outPx = reach[fromRow];
    if (outPx === 0 || reach[y] - outPx < shelf.width * pxPerUnit) continue;
    if (reach[fromRow - rows(followed)] > outPx) return { fromRow, outPx };
  }
  return null;
}

/** Below the shelf the head's outline comes in to the neck, and what is farther out is cleared. */
function cutAway(
  { pixels, widthPx, heightPx }: Rgba,
  { middleXPx, pxPerUnit }: FigurePlace,
  o: -1 | 1,
  { fromRow, outPx }: Shelf,
  leastOutPx: number,
): void {
  const inwardPx = Math.max(0, outPx - leastOutPx);
  const closesPx = closes * pxPerUnit;
  for (let y = fromRow; y < heightPx; y++) {
    const share = Math.min(1, (y - fromRow) / closesPx);
    // Beside the neck it goes on coming in, as a jaw does, so that no stub stays.
    const below = Math.max(0, y - fromRow - closesPx);
    const most = outPx - inwardPx * share - below;
    // Soft across the line, which is nearly level where it comes in.
    const softPx = share < 1 ? 1.5 * Math.hypot(1, inwardPx / closesPx) : 1.5;
    for (let x = 0; x < widthPx; x++) {
      const keep = Math.min(1, Math.max(0, 0.5 + (most - o * (x + 0.5 - middleXPx)) / softPx));
      if (keep === 1) continue;
      const i = (y * widthPx + x) * 4;
      for (let c = 0; c < 4; c++) pixels[i + c] = Math.round(pixels[i + c] * keep);
    }
  }
}
