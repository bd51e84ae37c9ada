import type { Rgba } from '../../../paint/rgba.ts';
import { sumLine } from './sum-line.ts';

/** Half the side of the square in which grain is evened, units. */
const reachUnits = 4;
/** Differences of luma from which on they are an edge rather than grain, levels. */
const edgeLevels = 10;
/** How much of the grain goes. */
const share = 0.75;

/** Evens a photo's grain, pores and wrinkles as a painter would, so that a head looks drawn like the body below it;
 *  edges and features stay. Changed in place, premultiplied.
 *  Source: guided image filter of the luma with itself as guide, He, Sun and Tang, "Guided image filtering", TPAMI
 *  2013, equations 5, 6 and 8; weighted by alpha, so that what is around the head tells nothing. */
export function paintOver({ pixels, widthPx, heightPx }: Rgba, pxPerUnit: number): void {
  const count = widthPx * heightPx;
  const reach = Math.max(1, Math.round(reachUnits * pxPerUnit));
  const sumAbout = createBoxSum(widthPx, heightPx, reach);
  const weight = new Float32Array(count);
  const luma = new Float32Array(count);
  for (let p = 0, i = 0; p < count; p++, i += 4) {
    const alpha = pixels[i + 3];
    if (alpha === 0) continue;
    weight[p] = alpha / 255;
    luma[p] = (0.2126 * pixels[i] + 0.7152 * pixels[i + 1] + 0.0722 * pixels[i + 2]) / weight[p];
  }
  const weights = sumAbout(weight);
  /** Means of what is weighted already. */
  const meanOf = (weighted: Float32Array) => {
    const mean = sumAbout(weighted);
    for (let p = 0; p < count; p++) mean[p] = weights[p] > 1e-3 ? mean[p] / weights[p] : 0;
    return mean;
  };
  const [first, second] = [new Float32Array(count), new Float32Array(count)];
  for (let p = 0; p < count; p++) {
    first[p] = weight[p] * luma[p];
    second[p] = first[p] * luma[p];
  }
  const [mean, meanSquare] = [meanOf(first), meanOf(second)];
  for (let p = 0; p < count; p++) {
    const variance = Math.max(0, meanSquare[p] - mean[p] ** 2);
    const kept = variance / (variance + edgeLevels ** 2);
    first[p] = weight[p] * kept;
    second[p] = weight[p] * (1 - kept) * mean[p];
  }
  const [slope, offset] = [meanOf(first), meanOf(second)];
  for (let p = 0, i = 0; p < count; p++, i += 4) {
    if (weight[p] === 0) continue;
    const change = share * weight[p] * (slope[p] * luma[p] + offset[p] - luma[p]);
    for (let c = 0; c < 3; c++) {
      pixels[i + c] = Math.round(Math.min(pixels[i + 3], Math.max(0, pixels[i + c] + change)));
    }
  }
}

/** Sums over the square about each place; what lies outside counts as 0. */
function createBoxSum(widthPx: number, heightPx: number, reach: number) {
  const rows = new Float32Array(widthPx * heightPx);
  return (values: Float32Array): Float32Array => {
    const out = new Float32Array(values.length);
    for (let y = 0; y < heightPx; y++) sumLine(values, rows, y * widthPx, 1, widthPx, reach, 1);
    for (let x = 0; x < widthPx; x++) sumLine(rows, out, x, widthPx, heightPx, reach, 1);
    return out;
  };
}
