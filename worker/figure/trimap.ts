import { distanceTo } from './distance.ts';

/** What is known of a pixel. */
export const BACKGROUND = 0;
export const UNKNOWN = 1;
export const FIGURE = 2;

/** [y, x] of BACKGROUND, UNKNOWN or FIGURE: unknown is what lies within `bandPx` of the line where
 *  the likelihood (0..1) crosses one half, or is itself between the two bounds. */
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
    const near = Math.max(toFigure[i], toGround[i]) <= bandPx;
    trimap[i] = near || (value > low && value < high) ? UNKNOWN : figure[i] ? FIGURE : BACKGROUND;
  }
  return trimap;
}
