import { type Planes, pushPull } from '../kernels/push-pull.ts';
import { halveRegion, type Region } from './region.ts';

const SOLID = 0.97;
const CLEAR = 0.03;

/** The figure's own colour in every pixel of a region, [y, x, (r, g, b)]: the picture's where alpha
 *  is solid; unmixed from the background where it is soft; pushed outward where it is clear.
 *  alpha: 0..1. The unmixing is the least change to the pushed colours F and B of both sides that
 *  gives alpha·F + (1-alpha)·B = picture. */
export function unmixForeground(region: Region, alpha: Float32Array): Uint8Array {
  const { widthPx, heightPx, planes } = region;
  const count = alpha.length;
  const solid = new Float32Array(count);
  const soft = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    if (alpha[i] >= SOLID) solid[i] = 1;
    else if (alpha[i] > CLEAR) soft[i] = 1;
  }
  const figure = pushPull(planes, solid, widthPx, heightPx, soft);
  const ground = groundOf(region, alpha);
  const groundWidth = widthPx >> 1;
  const out = new Uint8Array(count * 3);
  for (let y = 0, i = 0; y < heightPx; y++) {
    const row = (y >> 1) * groundWidth;
    for (let x = 0; x < widthPx; x++, i++) {
      if (!soft[i]) {
        for (let c = 0; c < 3; c++) out[3 * i + c] = figure[c][i] + 0.5;
        continue;
      }
      const a = alpha[i];
      const gain = a / (a * a + (1 - a) * (1 - a));
      const behind = row + (x >> 1);
      for (let c = 0; c < 3; c++) {
        const near = figure[c][i];
        const colour = near + gain * (planes[c][i] - a * near - (1 - a) * ground[c][behind]);
        out[3 * i + c] = Math.min(255, Math.max(0, colour)) + 0.5;
      }
    }
  }
  return out;
}

/** The background's colour at half size, pushed inward from where alpha is clear. */
function groundOf(region: Region, alpha: Float32Array): Planes {
  const half = halveRegion(region);
  const { widthPx, heightPx } = half;
  const clear = new Float32Array(widthPx * heightPx);
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      const j = 2 * y * region.widthPx + 2 * x;
      const most = Math.max(
        alpha[j],
        alpha[j + 1],
        alpha[j + region.widthPx],
        alpha[j + region.widthPx + 1],
      );
      clear[i] = most <= CLEAR ? 1 : 0;
    }
  }
  return pushPull(half.planes, clear, widthPx, heightPx);
}
