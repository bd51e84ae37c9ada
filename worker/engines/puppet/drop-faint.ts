import { growMask } from './grow-mask.ts';
import type { PixelBox } from './pixel-box.ts';

/** So far from what is rather the arm's than not, px, its soft edge has ended. */
const faintPx = 3;

/** Takes out what is left of an arm in places that it is not near, in place: it would go along as a veil.
 *  arm: [y, x] 0..1. */
export function dropFaint(arm: Float32Array, { widthPx, heightPx }: PixelBox): void {
  const near = growMask(
    arm.map((share) => (share >= 0.5 ? 1 : 0)),
    widthPx,
    heightPx,
    faintPx,
  );
  for (let at = 0; at < arm.length; at++) if (near[at] === 0) arm[at] = 0;
}
