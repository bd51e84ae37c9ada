import { type Reach, steepnessAt } from './steepness.ts';

/** Darkens what is drawn where the picture is steep.
 *  luma: the picture, [y, x]. tones: from its luma to what is drawn; lines: from steepness to what a line leaves, 0..256;
 *  blackest: what is left where nothing is. out: [y, x]. */
export function drawLines(
  luma: Uint8Array,
  out: Uint8Array,
  widthPx: number,
  heightPx: number,
  { nearPx, farPx, nearDown, farDown }: Reach,
  tones: Uint8Array,
  lines: Uint16Array,
  blackest: number,
): void {
  for (let y = 0; y < heightPx; y++) {
    const row = y * widthPx;
    const isEdge = y < farPx || y >= heightPx - farPx;
    const first = isEdge ? widthPx : Math.min(farPx, widthPx);
    const last = Math.max(first, widthPx - farPx);
    for (let x = 0; x < first; x++) out[row + x] = tones[luma[row + x]];
    for (let at = row + first; at < row + last; at++) {
      const steep = steepnessAt(luma, at, nearPx, farPx, nearDown, farDown);
      const tone = tones[luma[at]];
      out[at] = steep === 0 ? tone : blackest + (((tone - blackest) * lines[steep]) >> 8);
    }
    for (let x = last; x < widthPx; x++) out[row + x] = tones[luma[row + x]];
  }
}
