import type { PixelBox } from './pixel-box.ts';

/** An arm's edge against the background is looked at so far in, px, and compared with what lies so deep. */
const linePx = 4;
const deepPx = 8;
/** Beyond so many px it must be the background. */
const clearPx = 4;
/** A line is so many levels darker than what it goes round, on half of the edge. */
const lineLevels = 45;
/** Shorter edges tell nothing, px. */
const leastPx = 40;
const opaque = 0.9;

/** The colour of the dark line that is drawn round a figure's arm, rgb; null where none is. It is told from the arm's edge
 *  against the background.
 *  arm: [y, x] 0..1; alpha: [y, x] 0..1; colours: rgb [y, x, channel]. */
export function findOutline(
  arm: Float32Array,
  alpha: Float32Array,
  colours: Uint8Array,
  { widthPx, heightPx }: PixelBox,
): readonly number[] | null {
  const luma = (at: number) =>
    (colours[at * 3] + 2 * colours[at * 3 + 1] + colours[at * 3 + 2]) / 4;
  const sum = [0, 0, 0];
  let [dark, all] = [0, 0];
  for (let y = deepPx; y + deepPx < heightPx; y++) {
    for (let x = deepPx; x + deepPx < widthPx; x++) {
      const at = y * widthPx + x;
      if (arm[at] < opaque || alpha[at] < opaque) continue;
      for (const out of [1, -1, widthPx, -widthPx]) {
        if (alpha[at + out] >= opaque || alpha[at + clearPx * out] > 1 - opaque) continue;
        if (!(arm[at - deepPx * out] >= opaque)) continue;
        let darkest = at;
        for (let n = -1; n <= linePx; n++) {
          if (luma(at - n * out) < luma(darkest)) darkest = at - n * out;
        }
        all++;
        if (luma(at - deepPx * out) - luma(darkest) <= lineLevels) continue;
        dark++;
        for (let c = 0; c < 3; c++) sum[c] += colours[darkest * 3 + c];
      }
    }
  }
  return all >= leastPx && dark > all / 2 ? sum.map((total) => total / dark) : null;
}
