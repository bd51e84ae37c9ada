import sharp from 'sharp';
import type { Picture } from '../../core/media/picture.ts';
import type { FloatTensor } from '../onnx/session.ts';
import { clipPicture, clipSidePx } from './clip-picture.ts';
import type { NetworkCanvas } from './network-canvas.ts';

/** A photo as the VAE takes it: on its canvas, RGB in -1..1, [1, 3, y, x]. Beyond the photo its edge goes on. */
export async function photoOnCanvas(photo: Picture, canvas: NetworkCanvas): Promise<FloatTensor> {
  const { widthPx, heightPx, content } = canvas;
  const pixels = await openPicture(photo)
    .resize(content.widthPx, content.heightPx, { fit: 'fill', kernel: 'lanczos3' })
    .extend({
      left: content.xPx,
      right: widthPx - content.xPx - content.widthPx,
      top: content.yPx,
      bottom: heightPx - content.yPx - content.heightPx,
      extendWith: 'copy',
    })
    .raw()
    .toBuffer();
  return planesOf([pixels], canvas, (value) => value / 127.5 - 1);
}

/** A photo as CLIP takes it. It is squashed into a square, as in the training.
 *  Source: Moore-AnimateAnyone, pipeline_pose2vid_long.py. */
export async function photoForClip(photo: Picture): Promise<FloatTensor> {
  const pixels = await openPicture(photo)
    .resize(clipSidePx, clipSidePx, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer();
  return clipPicture(pixels);
}

/** Pictures of RGB bytes, [y, x, channel], to planes, [picture, channel, y, x]. */
export function planesOf(
  pictures: readonly Uint8Array[],
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  toValue: (byte: number) => number,
): FloatTensor {
  const count = widthPx * heightPx;
  const values = Float32Array.from({ length: 256 }, (_, byte) => toValue(byte));
  const data = new Float32Array(3 * count * pictures.length);
  for (const [number, pixels] of pictures.entries()) {
    for (let channel = 0; channel < 3; channel++) {
      const start = (3 * number + channel) * count;
      for (let i = 0; i < count; i++) data[start + i] = values[pixels[3 * i + channel]];
    }
  }
  return { data, shape: [pictures.length, 3, heightPx, widthPx] };
}

function openPicture({ rgb, widthPx, heightPx }: Picture) {
  return sharp(rgb, { raw: { width: widthPx, height: heightPx, channels: 3 } });
}
