import { distanceTo } from './distance.ts';

/** What is known of a pixel. */
export const BACKGROUND = 0;
export const UNKNOWN = 1;
export const FIGURE = 2;

/** [y, x] of BACKGROUND, UNKNOWN or FIGURE: unknown is what lies within `bandPx` of the line where
 *  the likelihood (0..1) crosses one half, or is itself between the two bounds. The middle line of
 *  what is thinner than the band stays known, or narrow gaps and fingers would have no anchor. */
export function drawTrimap(
  likelihood: Float32Array,
  widthPx: number,
  heightPx: number,
  bandPx: number,
  low: number,
  high: number,
): Uint8Array {
  const count = likelihood.length;
  const figure = new Uint8Array(count);
  const ground = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    if (likelihood[i] >= 0.5) figure[i] = 1;
    else ground[i] = 1;
  }
  const toFigure = distanceTo(figure, widthPx, heightPx);
  const toGround = distanceTo(ground, widthPx, heightPx);
  const trimap = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const value = likelihood[i];
    const sure = value <= low || value >= high;
    const away = figure[i] ? toGround : toFigure;
    const known = sure && (away[i] > bandPx || isRidge(away, i, widthPx));
    trimap[i] = !known ? UNKNOWN : figure[i] ? FIGURE : BACKGROUND;
  }
  return trimap;
}

const LEAST_RIDGE_PX = 1.2;

/** Whether no neighbour is farther away than pixel i: the middle of something narrow. */
function isRidge(away: Float32Array, i: number, widthPx: number): boolean {
  const here = away[i];
  if (here < LEAST_RIDGE_PX || away[i - 1] > here || away[i + 1] > here) return false;
  for (let step = widthPx - 1; step <= widthPx + 1; step++) {
    if (away[i - step] > here || away[i + step] > here) return false;
  }
  return true;
}
