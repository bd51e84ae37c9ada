import { leastAround } from './least-around.ts';
import type { PixelBox } from './pixel-box.ts';

/** What the body keeps of a shoulder ends so far within the figure's outline, px: its soft edge has something of the
 *  background's light, and would be a line on a raised arm. */
const insetPx = 2;

/** Draws what the body keeps of a shoulder in from the figure's outline where the arm covers it, in place.
 *  opacity: [y, x] 0..1, the body's; alpha: [y, x] 0..1, the figure's; arms: [y, x] 0..1; caps: [y, x] 0..1 each, what
 *  the body keeps. */
export function insetShoulder(
  opacity: Float32Array,
  alpha: Float32Array,
  arms: Float32Array,
  caps: readonly Float32Array[],
  { widthPx }: PixelBox,
): void {
  for (const cap of caps) {
    for (let at = 0; at < cap.length; at++) {
      if (cap[at] === 0 || opacity[at] === 0 || arms[at] === 0) continue;
      opacity[at] *= 1 - arms[at] * (1 - leastAround(alpha, at, widthPx, insetPx));
    }
  }
}
