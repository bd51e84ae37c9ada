import { Bytes, bytes, Floats, floats, mark, release } from './memory';
import { pushPull } from './push-pull';
import { copyRegion, createRegion, halveRegion, Region } from './region';

const SOLID = 0.97;
const CLEAR = 0.03;

/** The figure's own colour in every pixel of a region, colours [y, x, (r, g, b)]: the picture's where alpha
 *  is solid; unmixed from the background where it is soft; pushed outward where it is clear.
 *  alpha: [y, x], 0..1. The unmixing is the least change to the pushed colours F and B of both sides that
 *  gives alpha·F + (1-alpha)·B = picture. */
export function unmixForeground(region: Region, alpha: Floats, colours: Bytes): void {
  const marked = mark();
  const widthPx = region.widthPx;
  const heightPx = region.heightPx;
  const count = region.count;
  const solid = floats(count);
  const soft = bytes(count);
  for (let i = 0; i < count; i++) {
    if (alpha[i] >= SOLID) solid[i] = 1;
    else if (alpha[i] > CLEAR) soft[i] = 1;
  }
  const figure = copyRegion(region);
  pushPull(figure.red, figure.green, figure.blue, solid, widthPx, heightPx, soft);
  const ground = groundOf(region, alpha);
  unmix(region.red, figure.red, ground.red, alpha, soft, widthPx, heightPx, colours, 0);
  unmix(region.green, figure.green, ground.green, alpha, soft, widthPx, heightPx, colours, 1);
  unmix(region.blue, figure.blue, ground.blue, alpha, soft, widthPx, heightPx, colours, 2);
  release(marked);
}

/** One channel; ground at half size. */
function unmix(
  picture: Floats,
  figure: Floats,
  ground: Floats,
  alpha: Floats,
  soft: Bytes,
  widthPx: i32,
  heightPx: i32,
  colours: Bytes,
  channel: i32,
): void {
  const groundWidth = widthPx >> 1;
  for (let y = 0, i = 0; y < heightPx; y++) {
    const row = (y >> 1) * groundWidth;
    for (let x = 0; x < widthPx; x++, i++) {
      const near = figure[i];
      let colour = near;
      if (soft[i]) {
        const a = alpha[i];
        const gain = a / (a * a + (1 - a) * (1 - a));
        const mixed = near + gain * (picture[i] - a * near - (1 - a) * ground[row + (x >> 1)]);
        colour = min(255, max(0, mixed));
      }
      colours[3 * i + channel] = <i32>(colour + 0.5);
    }
  }
}

/** The background's colour at half size, pushed inward from where alpha is clear. */
function groundOf(region: Region, alpha: Floats): Region {
  const half = createRegion(region.widthPx >> 1, region.heightPx >> 1);
  halveRegion(region, half);
  const clear = floats(half.count);
  for (let y = 0, i = 0; y < half.heightPx; y++) {
    for (let x = 0; x < half.widthPx; x++, i++) {
      const at = 2 * y * region.widthPx + 2 * x;
      const below = at + region.widthPx;
      const most = max(max(alpha[at], alpha[at + 1]), max(alpha[below], alpha[below + 1]));
      clear[i] = most <= CLEAR ? 1 : 0;
    }
  }
  pushPull(half.red, half.green, half.blue, clear, half.widthPx, half.heightPx, null);
  return half;
}
