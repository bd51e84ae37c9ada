import type { Picture } from '../../core/media/picture.ts';
import { type Crop, cropToPicture } from './crop.ts';
import type { PicturePyramid } from './picture-pyramid.ts';

/** Samples a crop for a network: float32 [y, x, (r, g, b)], sizePx square, 0..255 mapped to
 *  low..high, bilinear, from the pyramid level that is just finer. Outside the picture is black. */
export function sampleCrop(
  pyramid: PicturePyramid,
  crop: Crop,
  sizePx: number,
  low: number,
  high: number,
): Float32Array {
  const wantedScale = crop.sidePx / sizePx;
  let level = 0;
  while (2 ** (level + 1) <= wantedScale && level + 1 < pyramid.length) level++;
  const picture: Picture = pyramid[level] ?? pyramid[0];
  const shrink = 2 ** level;

  const values = new Float32Array(sizePx * sizePx * 3).fill(low);
  const gain = (high - low) / 255;
  const [originX, originY] = cropToPicture(crop, 0.5 / sizePx, 0.5 / sizePx);
  const [endX, endY] = cropToPicture(crop, 1.5 / sizePx, 0.5 / sizePx);
  const stepX = (endX - originX) / shrink;
  const stepY = (endY - originY) / shrink;
  const { widthPx, heightPx, rgb } = picture;
  for (let v = 0; v < sizePx; v++) {
    let x = originX / shrink - v * stepY - 0.5;
    let y = originY / shrink + v * stepX - 0.5;
    for (let u = 0; u < sizePx; u++, x += stepX, y += stepY) {
      if (x < -1 || y < -1 || x >= widthPx || y >= heightPx) continue;
      const left = Math.floor(x);
      const top = Math.floor(y);
      const fx = x - left;
      const fy = y - top;
      const out = (v * sizePx + u) * 3;
      for (let corner = 0; corner < 4; corner++) {
        const px = left + (corner & 1);
        const py = top + (corner >> 1);
        if (px < 0 || py < 0 || px >= widthPx || py >= heightPx) continue;
        const weight = (corner & 1 ? fx : 1 - fx) * (corner >> 1 ? fy : 1 - fy) * gain;
        const at = (py * widthPx + px) * 3;
        for (let c = 0; c < 3; c++) {
          values[out + c] = (values[out + c] ?? 0) + weight * (rgb[at + c] ?? 0);
        }
      }
    }
  }
  return values;
}
