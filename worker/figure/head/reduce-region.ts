import type { Picture } from '../../../core/media/picture.ts';
import { cutRegion, type Region } from '../region.ts';

/** A rectangle of a picture in pixels of `stepPx` picture px, 1 or more, each the mean of what it covers.
 *  widthPx, heightPx: the region's own. */
export function reduceRegion(
  picture: Picture,
  xPx: number,
  yPx: number,
  widthPx: number,
  heightPx: number,
  stepPx: number,
): Region {
  const across = Math.min(picture.widthPx - xPx, Math.ceil(widthPx * stepPx));
  const down = Math.min(picture.heightPx - yPx, Math.ceil(heightPx * stepPx));
  const whole = cutRegion(picture, xPx, yPx, across, down);
  if (stepPx === 1) return whole;
  const reduce = (plane: Float32Array) => {
    const rows = new Float32Array(widthPx * down);
    for (let y = 0; y < down; y++) {
      averageRuns(plane, y * across, 1, across, rows, y * widthPx, 1, widthPx, stepPx);
    }
    const out = new Float32Array(widthPx * heightPx);
    for (let x = 0; x < widthPx; x++) {
      averageRuns(rows, x, widthPx, down, out, x, widthPx, heightPx, stepPx);
    }
    return out;
  };
  const [red, green, blue] = whole.planes;
  return {
    ...whole,
    stepPx,
    widthPx,
    heightPx,
    planes: [reduce(red), reduce(green), reduce(blue)],
  };
}

/** Means of runs of `step` values, fractions counted in part. */
function averageRuns(
  from: Float32Array,
  fromAt: number,
  fromStride: number,
  fromCount: number,
  to: Float32Array,
  toAt: number,
  toStride: number,
  toCount: number,
  step: number,
): void {
  for (let k = 0; k < toCount; k++) {
    const begin = k * step;
    const end = Math.min(fromCount, begin + step);
    let sum = 0;
    let weight = 0;
    for (let i = Math.floor(begin); i < end; i++) {
      const part = Math.min(i + 1, end) - Math.max(i, begin);
      sum += part * from[fromAt + i * fromStride];
      weight += part;
    }
    to[toAt + k * toStride] = weight > 0 ? sum / weight : 0;
  }
}
