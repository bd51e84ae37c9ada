import { type Crop, pictureToCrop } from './crop.ts';
import { CROP_PX } from './landmark-reading.ts';

/** The network's mask over a rectangle of the picture, logits [y, x], bilinear; where the crop does
 *  not reach, `outside`. stepPx: picture px from one value to the next. */
export function spreadLogits(
  logits: Float32Array,
  crop: Crop,
  xPx: number,
  yPx: number,
  width: number,
  height: number,
  stepPx: number,
  outside: number,
): Float32Array {
  const spread = new Float32Array(width * height);
  const [originU, originV] = pictureToCrop(crop, xPx + stepPx / 2, yPx + stepPx / 2);
  const [endU, endV] = pictureToCrop(crop, xPx + stepPx * 1.5, yPx + stepPx / 2);
  const du = (endU - originU) * CROP_PX;
  const dv = (endV - originV) * CROP_PX;
  for (let y = 0, to = 0; y < height; y++) {
    let u = originU * CROP_PX - y * dv - 0.5;
    let v = originV * CROP_PX + y * du - 0.5;
    for (let x = 0; x < width; x++, to++, u += du, v += dv) {
      if (u < 0 || v < 0 || u >= CROP_PX - 1 || v >= CROP_PX - 1) {
        spread[to] = outside;
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
