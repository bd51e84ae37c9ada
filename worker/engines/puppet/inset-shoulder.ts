import { growMask } from './grow-mask.ts';
import type { PixelBox } from './pixel-box.ts';

/** What the body keeps of a shoulder ends so far within the figure's outline, px: its soft edge has something of the
 *  background's light, and would be a line on a raised arm. */
const insetPx = 2;

/** Draws what the body keeps of a shoulder in from the figure's outline where the arm covers it, in place.
 *  opacity: [y, x] 0..1, the body's; alpha: [y, x] 0..1, the figure's; arms: [y, x] 0..1; caps: [y, x] 0..1 each, what the
 *  body keeps. */
export function insetShoulder(
  opacity: Float32Array,
  alpha: Float32Array,
  arms: Float32Array,
  caps: readonly Float32Array[],
  { widthPx, heightPx }: PixelBox,
): void {
  const bare = growMask(
    alpha.map((share) => 1 - share),
    widthPx,
    heightPx,
    insetPx,
  );
  for (let i = 0; i < opacity.length; i++) {
    if (bare[i] > 0 && caps.some((cap) => cap[i] > 0)) opacity[i] *= 1 - arms[i] * bare[i];
  }
}
