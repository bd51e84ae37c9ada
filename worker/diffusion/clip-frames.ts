import sharp from 'sharp';
import type { Frame } from '../../core/media/frame.ts';
import { convertToI420 } from '../../core/media/i420.ts';
import type { NetworkCanvas, Size } from './network-canvas.ts';

/** What a network drew, RGB bytes of its canvas, [y, x, channel], as a frame of the clip's size: the canvas's edges are
 *  cut off, the rest is enlarged. */
export async function toClipFrame(
  pixels: Uint8Array,
  { widthPx, heightPx, content }: NetworkCanvas,
  clip: Size,
): Promise<Frame> {
  const enlarged = await sharp(pixels, { raw: { width: widthPx, height: heightPx, channels: 3 } })
    .extract({
      left: content.xPx,
      top: content.yPx,
      width: content.widthPx,
      height: content.heightPx,
    })
    .resize(clip.widthPx, clip.heightPx, { fit: 'fill', kernel: 'lanczos3' })
    .ensureAlpha()
    .raw()
    .toBuffer();
  const packed = new Uint32Array(clip.widthPx * clip.heightPx);
  new Uint8Array(packed.buffer).set(enlarged);
  const i420 = new Uint8Array((packed.length * 3) / 2);
  const from = new Int32Array(clip.heightPx);
  const to = new Int32Array(clip.heightPx).fill(clip.widthPx);
  convertToI420({ ...clip, pixels: packed }, from, to, i420);
  return { ...clip, i420 };
}
