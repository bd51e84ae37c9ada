import { pictureToCrop } from './crop.ts';
import { CROP_PX, type MaskReading } from './landmark-reading.ts';
import type { Grid } from './region.ts';

const OUTSIDE = -20;
/** Beyond the picture the network saw black, and it doubts the figure this near to it, in its px. */
const EDGE_DOUBT = 1.25;

/** One opinion counts no more than this. */
const MOST_LOGIT = 8;
/** A crop is unsure of what its own border cuts off, this share of its side inward. */
const BORDER_SHARE = 0.12;

/** Several masks over a grid of picture pixels, logits [y, x]: their mean, and the most that any one
 *  says. The first mask must cover the whole person; the others count where their crops reach well. */
export function blendMasks(
  masks: readonly MaskReading[],
  grid: Grid,
): { readonly mean: Float32Array; readonly most: Float32Array } {
  const sums = new Float32Array(grid.widthPx * grid.heightPx);
  const most = new Float32Array(sums.length).fill(-MOST_LOGIT);
  const weights = new Float32Array(sums.length);
  masks.forEach((mask, k) => {
    const logits = spreadLogits(mask, grid);
    const [u0, v0] = pictureToCrop(mask.crop, grid.xPx, grid.yPx);
    const [u1, v1] = pictureToCrop(mask.crop, grid.xPx + grid.stepPx, grid.yPx);
    const [du, dv] = [u1 - u0, v1 - v0];
    for (let y = 0, i = 0; y < grid.heightPx; y++) {
      for (let x = 0; x < grid.widthPx; x++, i++) {
        let weight = mask.trust;
        if (k > 0) {
          const u = u0 + x * du - y * dv;
          const v = v0 + x * dv + y * du;
          const inward = Math.min(u, v, 1 - u, 1 - v) / BORDER_SHARE;
          weight *= Math.min(1, Math.max(0, inward));
        }
        const logit = Math.min(MOST_LOGIT, Math.max(-MOST_LOGIT, logits[i]));
        if (weight > 0 && logit > most[i]) most[i] = logit;
        sums[i] += weight * logit;
        weights[i] += weight;
      }
    }
  });
  for (let i = 0; i < sums.length; i++) sums[i] /= Math.max(1e-6, weights[i]);
  return { mean: sums, most };
}

/** The network's mask over a grid of picture pixels: logits [y, x], bilinear. Along the picture's
 *  edges the values of a little further in are carried outward. */
export function spreadLogits({ crop, logits }: MaskReading, grid: Grid): Float32Array {
  const { widthPx, heightPx, stepPx } = grid;
  const spread = new Float32Array(widthPx * heightPx);
  const [u0, v0] = pictureToCrop(crop, 0, 0);
  const [u1, v1] = pictureToCrop(crop, 1, 0);
  const du = (u1 - u0) * CROP_PX;
  const dv = (v1 - v0) * CROP_PX;
  const edgePx = (EDGE_DOUBT * crop.sidePx) / CROP_PX;
  const inward = (valuePx: number, sizePx: number) =>
    Math.min(
      Math.max(valuePx, Math.min(edgePx, sizePx / 2)),
      sizePx - Math.min(edgePx, sizePx / 2),
    );
  const columns = Float32Array.from({ length: widthPx }, (_, x) =>
    inward(grid.xPx + (x + 0.5) * stepPx, grid.pictureWidthPx),
  );
  for (let y = 0, to = 0; y < heightPx; y++) {
    const row = inward(grid.yPx + (y + 0.5) * stepPx, grid.pictureHeightPx);
    const rowU = u0 * CROP_PX - row * dv - 0.5;
    const rowV = v0 * CROP_PX + row * du - 0.5;
    for (let x = 0; x < widthPx; x++, to++) {
      const u = rowU + columns[x] * du;
      const v = rowV + columns[x] * dv;
      if (u < 0 || v < 0 || u >= CROP_PX - 1 || v >= CROP_PX - 1) {
        spread[to] = OUTSIDE;
        continue;
      }
      const left = Math.floor(u);
      const top = Math.floor(v);
      const fu = u - left;
      const fv = v - top;
      const at = top * CROP_PX + left;
      const upper = logits[at] + fu * (logits[at + 1] - logits[at]);
      const lower = logits[at + CROP_PX] + fu * (logits[at + CROP_PX + 1] - logits[at + CROP_PX]);
      spread[to] = upper + fv * (lower - upper);
    }
  }
  return spread;
}
