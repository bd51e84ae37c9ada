import type { Figure } from '../../../core/dance/figure.ts';
import type { Picture } from '../../../core/media/picture.ts';

/** The matte's own colour of a soft pixel is changed by no more than this, levels: where the filled background
 *  is nothing like the real one, a moving edge would show it. */
const changeMost = 90;

/** The figure's own colours, chosen in its soft edge so that the figure over the filled background gives the
 *  photo: alpha·F + (1 − alpha)·B = photo.
 *  background: rgb [y, x, channel]. Returns rgb [y, x, channel], straight. */
export function fitForeground(
  { rgb }: Picture,
  { alpha, foreground }: Figure,
  background: Uint8Array,
): Uint8Array {
  const fitted = foreground.slice();
  for (let i = 0; i < alpha.length; i++) {
    if (alpha[i] === 0 || alpha[i] === 255) continue;
    const share = alpha[i] / 255;
    for (let at = i * 3; at < i * 3 + 3; at++) {
      const exact = (rgb[at] - (1 - share) * background[at]) / share;
      const change = Math.max(-changeMost, Math.min(changeMost, exact - foreground[at]));
      fitted[at] = Math.max(0, Math.min(255, Math.round(foreground[at] + change)));
    }
  }
  return fitted;
}
