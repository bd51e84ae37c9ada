import { Doubles, Floats, floats } from './memory';

const OUTSIDE: f64 = -20;
/** One opinion counts no more than this. */
const MOST_LOGIT: f64 = 8;
/** A crop is unsure of what its own border cuts off, this share of its side inward. */
const BORDER_SHARE: f64 = 0.12;
/** Side of a crop, px of the network. */
const CROP_PX = 256;

/** The network's mask over a grid of picture pixels: spread [y, x], logits, bilinear.
 *  logits: [y, x], 256 × 256 over a crop; columns, rows: where the grid's pixels lie, picture px. Picture px (x, y) are
 *  (u, v) = (u0 + x·du - y·dv, v0 + x·dv + y·du) in the crop's px. */
export function spreadLogits(
  logits: Floats,
  columns: Floats,
  rows: Doubles,
  widthPx: i32,
  heightPx: i32,
  u0: f64,
  v0: f64,
  du: f64,
  dv: f64,
  spread: Floats,
): void {
  for (let y = 0, to = 0; y < heightPx; y++) {
    const rowU = u0 - rows[y] * dv - 0.5;
    const rowV = v0 + rows[y] * du - 0.5;
    for (let x = 0; x < widthPx; x++, to++) {
      const u = rowU + columns[x] * du;
      const v = rowV + columns[x] * dv;
      if (u < 0 || v < 0 || u >= CROP_PX - 1 || v >= CROP_PX - 1) {
        spread[to] = OUTSIDE;
        continue;
      }
      const left = <i32>u;
      const top = <i32>v;
      const fu = u - left;
      const fv = v - top;
      const at = top * CROP_PX + left;
      const upper = logits[at] + fu * (logits[at + 1] - logits[at]);
      const lower = logits[at + CROP_PX] + fu * (logits[at + CROP_PX + 1] - logits[at + CROP_PX]);
      spread[to] = upper + fv * (lower - upper);
    }
  }
}

/** Several masks over a grid: their mean, and the most that any one says, logits [y, x].
 *  logits: [mask, y, x]; trusts: [mask]; crops: [mask, (u0, v0, du, dv)]: grid px (x, y) are
 *  (u0 + x·du - y·dv, v0 + x·dv + y·du) in the mask's crop, 0..1. Only the first counts up to its crop's border. */
export function blendMasks(
  logits: Floats,
  trusts: Doubles,
  crops: Doubles,
  maskCount: i32,
  widthPx: i32,
  heightPx: i32,
  mean: Floats,
  most: Floats,
): void {
  const count = widthPx * heightPx;
  const weights = floats(count);
  for (let i = 0; i < count; i++) {
    mean[i] = 0;
    most[i] = -MOST_LOGIT;
  }
  for (let k = 0, at = 0; k < maskCount; k++) {
    const trust = trusts[k];
    for (let y = 0, i = 0; y < heightPx; y++) {
      for (let x = 0; x < widthPx; x++, i++, at++) {
        const weight = k > 0 ? trust * inwardness(crops, 4 * k, x, y) : trust;
        const logit = min(MOST_LOGIT, max(-MOST_LOGIT, logits[at]));
        if (weight > 0 && logit > most[i]) most[i] = logit;
        mean[i] += weight * logit;
        weights[i] += weight;
      }
    }
  }
  for (let i = 0; i < count; i++) mean[i] /= max(1e-6, weights[i]);
}

/** 0 at a crop's border and beyond .. 1 well within. */
function inwardness(crops: Doubles, at: i32, x: f64, y: f64): f64 {
  const du = crops[at + 2];
  const dv = crops[at + 3];
  const u = crops[at] + x * du - y * dv;
  const v = crops[at + 1] + x * dv + y * du;
  return min(1, max(0, min(min(u, v), min(1 - u, 1 - v)) / BORDER_SHARE));
}
