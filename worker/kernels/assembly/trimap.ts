import { distanceTo } from './distance';
import { Bytes, bytes, Floats, floats, mark, release } from './memory';

/** What is known of a pixel, as in figure/trimap.ts. */
export const BACKGROUND = 0;
export const UNKNOWN = 1;
export const FIGURE = 2;

const leastRidgePx: f64 = 1.2;

/** trimap [y, x] of BACKGROUND, UNKNOWN or FIGURE: unknown is what lies within `bandPx` of the line where the likelihood
 *  (0..1) crosses one half, or is itself between the two bounds. The middle line of what is thinner than the band stays
 *  known, or narrow gaps and fingers would have no anchor. */
export function drawTrimap(
  likelihood: Floats,
  widthPx: i32,
  heightPx: i32,
  bandPx: f64,
  low: f64,
  high: f64,
  trimap: Bytes,
): void {
  const marked = mark();
  const count = widthPx * heightPx;
  const figure = bytes(count);
  const ground = bytes(count);
  for (let i = 0; i < count; i++) {
    if (likelihood[i] >= 0.5) figure[i] = 1;
    else ground[i] = 1;
  }
  const toFigure = floats(count);
  const toGround = floats(count);
  distanceTo(figure, widthPx, heightPx, toFigure);
  distanceTo(ground, widthPx, heightPx, toGround);
  for (let i = 0; i < count; i++) {
    const value = likelihood[i];
    const sure = value <= low || value >= high;
    const away = figure[i] ? toGround : toFigure;
    const known = sure && (away[i] > bandPx || isRidge(away, i, widthPx, count));
    trimap[i] = !known ? UNKNOWN : figure[i] ? FIGURE : BACKGROUND;
  }
  release(marked);
}

/** Whether no neighbour is farther away than pixel i: the middle of something narrow. */
function isRidge(away: Floats, i: i32, widthPx: i32, count: i32): bool {
  const here = away[i];
  if (here < leastRidgePx) return false;
  if (isFarther(away, i - 1, here, count) || isFarther(away, i + 1, here, count)) return false;
  for (let step = widthPx - 1; step <= widthPx + 1; step++) {
    if (isFarther(away, i - step, here, count)) return false;
    if (isFarther(away, i + step, here, count)) return false;
  }
  return true;
}

function isFarther(away: Floats, i: i32, here: f64, count: i32): bool {
  return i >= 0 && i < count && away[i] > here;
}
