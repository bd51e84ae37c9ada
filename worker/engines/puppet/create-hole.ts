import type { Picture } from '../../../core/media/picture.ts';

/** The background is filled in this far beyond the figure, px: its soft edge and its glow. */
const holeMarginPx = 24;

/** Where the background must be filled in, 255, else 0: the figure, its soft edge, and a margin, measured along
 *  rows and columns.
 *  alpha: [y, x] 0..255 at the picture's size. */
export function createHole(
  alpha: Uint8Array,
  { widthPx, heightPx }: Pick<Picture, 'widthPx' | 'heightPx'>,
  marginPx = holeMarginPx,
): Uint8Array {
  const hole = new Uint8Array(alpha.length);
  for (let y = 0; y < heightPx; y++) markLine(alpha, hole, y * widthPx, widthPx, 1, marginPx);
  const across = hole.slice();
  for (let x = 0; x < widthPx; x++) markLine(across, hole, x, heightPx, widthPx, marginPx);
  return hole;
}

/** Marks what lies within the margin of a value above 0 in one row or column. */
function markLine(
  from: Uint8Array,
  to: Uint8Array,
  start: number,
  count: number,
  step: number,
  marginPx: number,
): void {
  let markedTo = 0;
  for (let i = 0; i < count; i++) {
    if (from[start + i * step] === 0) continue;
    const last = Math.min(count, i + marginPx + 1);
    for (let n = Math.max(markedTo, i - marginPx); n < last; n++) to[start + n * step] = 255;
    markedTo = last;
  }
}
