import type { Picture } from '../../core/media/picture.ts';
import { useKernels } from '../kernels/kernels.ts';
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

  const [originX, originY] = cropToPicture(crop, 0.5 / sizePx, 0.5 / sizePx);
  const [endX, endY] = cropToPicture(crop, 1.5 / sizePx, 0.5 / sizePx);
  const count = sizePx * sizePx * 3;
  return useKernels((kernels, memory) => {
    const values = memory.floats(count);
    kernels.sampleCrop(
      memory.put(picture.rgb),
      picture.widthPx,
      picture.heightPx,
      originX / shrink,
      originY / shrink,
      (endX - originX) / shrink,
      (endY - originY) / shrink,
      sizePx,
      low,
      (high - low) / 255,
      values,
    );
    return memory.take(values, new Float32Array(count));
  });
}
