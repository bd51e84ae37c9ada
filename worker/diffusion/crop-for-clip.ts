import sharp from 'sharp';
import type { Box } from '../../core/dance/figure.ts';
import type { Picture } from '../../core/media/picture.ts';
import type { FloatTensor } from '../onnx/session.ts';
import { clipPicture, clipSidePx } from './clip-picture.ts';

/** A square of a picture, whole px within it, as CLIP takes it: [1, 3, 224, 224]. */
export async function cropForClip(
  { rgb, widthPx, heightPx }: Picture,
  square: Box,
): Promise<FloatTensor> {
  const pixels = await sharp(rgb, { raw: { width: widthPx, height: heightPx, channels: 3 } })
    .extract({
      left: square.xPx,
      top: square.yPx,
      width: square.widthPx,
      height: square.heightPx,
    })
    .resize(clipSidePx, clipSidePx, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer();
  return clipPicture(pixels);
}
