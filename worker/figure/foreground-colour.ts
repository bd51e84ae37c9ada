import { pushPull } from './push-pull.ts';
import type { Region } from './region.ts';

const SOLID = 0.97;
const CLEAR = 0.03;

/** The figure's own colour in every pixel of a region, [y, x, (r, g, b)]: the picture's where alpha
 *  is solid; unmixed from the background where it is soft; pushed outward where it is clear.
 *  alpha: 0..1. The unmixing is the least change to the pushed colours F and B of both sides that
 *  gives alpha·F + (1-alpha)·B = picture. */
export function unmixForeground(region: Region, alpha: Float32Array): Uint8Array {
  const { widthPx, heightPx, planes } = region;
  const solid = alpha.map((a) => (a >= SOLID ? 1 : 0));
  const clear = alpha.map((a) => (a <= CLEAR ? 1 : 0));
  const figure = pushPull(planes, solid, widthPx, heightPx);
  const ground = pushPull(planes, clear, widthPx, heightPx);
  const out = new Uint8Array(alpha.length * 3);
  for (let i = 0; i < alpha.length; i++) {
    const a = alpha[i];
    const gain = a / (a * a + (1 - a) * (1 - a));
    for (let c = 0; c < 3; c++) {
      const near = figure[c][i];
      const picture = planes[c][i];
      const colour =
        a >= SOLID
          ? picture
          : a <= CLEAR
            ? near
            : near + gain * (picture - a * near - (1 - a) * ground[c][i]);
      out[3 * i + c] = Math.min(255, Math.max(0, Math.round(colour)));
    }
  }
  return out;
}
