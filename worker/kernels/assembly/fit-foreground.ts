import { Bytes } from './memory';

/** The matte's own colour of a soft pixel is changed by no more than this, levels: where the filled background
 *  is nothing like the real one, a moving edge would show it. */
const changeMost: f64 = 90;

/** Chooses the figure's own colours in its soft edge, in place, so that the figure over the filled background gives the
 *  photo: alpha·F + (1 − alpha)·B = photo.
 *  rgb, foreground, background: [y, x, channel]; alpha: [y, x] of so many pixels. */
export function fitForeground(
  rgb: Bytes,
  alpha: Bytes,
  count: i32,
  foreground: Bytes,
  background: Bytes,
): void {
  for (let i = 0; i < count; i++) {
    if (alpha[i] === 0 || alpha[i] === 255) continue;
    const share = <f64>alpha[i] / 255;
    for (let at = i * 3; at < i * 3 + 3; at++) {
      const own = <f64>foreground[at];
      const exact = (<f64>rgb[at] - (1 - share) * background[at]) / share;
      const change = max(-changeMost, min(changeMost, exact - own));
      foreground[at] = <i32>max<f64>(0, min<f64>(255, Math.round(own + change)));
    }
  }
}
