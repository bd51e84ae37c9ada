import type { Picture } from '../../../core/media/picture.ts';
import { growMask } from './grow-mask.ts';

/** The background is filled in this far beyond the figure, px: its soft edge and its glow. */
const marginPx = 9;

/** Where the background must be filled in, 255, else 0: the figure, its soft edge, and a margin.
 *  alpha: [y, x] 0..255 at the picture's size. */
export function createHole(alpha: Uint8Array, { widthPx, heightPx }: Picture): Uint8Array {
  const figure = new Float32Array(alpha.length);
  for (let i = 0; i < alpha.length; i++) figure[i] = alpha[i] > 0 ? 255 : 0;
  return new Uint8Array(growMask(figure, widthPx, heightPx, marginPx));
}
