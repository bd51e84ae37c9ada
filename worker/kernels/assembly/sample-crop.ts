import { Bytes, Floats } from './memory';

/** Samples a turned square of a picture, bilinear: values [y, x, (r, g, b)], sizePx square, `low` and `gain` for each of
 *  0..255. Outside the picture is black.
 *  rgb: [y, x, (r, g, b)]; x0, y0: the first sample, px; the next one in its row lies (stepX, stepY) farther, the first of
 *  the next row (-stepY, stepX). */
export function sampleCrop(
  rgb: Bytes,
  widthPx: i32,
  heightPx: i32,
  x0: f64,
  y0: f64,
  stepX: f64,
  stepY: f64,
  sizePx: i32,
  low: f64,
  gain: f64,
  values: Floats,
): void {
  for (let v = 0, out = 0; v < sizePx; v++) {
    let x = x0 - <f64>v * stepY - 0.5;
    let y = y0 + <f64>v * stepX - 0.5;
    for (let u = 0; u < sizePx; u++, x += stepX, y += stepY, out += 3) {
      let r = <f32>low;
      let g = r;
      let b = r;
      if (x >= -1 && y >= -1 && x < widthPx && y < heightPx) {
        const left = <i32>floor(x);
        const top = <i32>floor(y);
        const fx = x - left;
        const fy = y - top;
        for (let corner = 0; corner < 4; corner++) {
          const px = left + (corner & 1);
          const py = top + (corner >> 1);
          if (px < 0 || py < 0 || px >= widthPx || py >= heightPx) continue;
          const weight = (corner & 1 ? fx : 1 - fx) * (corner >> 1 ? fy : 1 - fy) * gain;
          const at = (py * widthPx + px) * 3;
          r = <f32>(r + weight * <f64>rgb[at]);
          g = <f32>(g + weight * <f64>rgb[at + 1]);
          b = <f32>(b + weight * <f64>rgb[at + 2]);
        }
      }
      values[out] = r;
      values[out + 1] = g;
      values[out + 2] = b;
    }
  }
}
