import type { Frame } from '../../core/media/frame.ts';
import type { Picture } from '../../core/media/picture.ts';

/** A frame as an 8-bit sRGB picture, chroma repeated over its 2×2 pixels.
 *  Source: ITU-R BT.709-6, limited range (Y 16..235, U and V 16..240). */
export function frameToPicture(frame: Frame): Picture {
  const { widthPx, heightPx, i420 } = frame;
  const rgb = new Uint8Array(widthPx * heightPx * 3);
  const chromaWidth = widthPx / 2;
  const uStart = widthPx * heightPx;
  const vStart = uStart + uStart / 4;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      const chroma = (y >> 1) * chromaWidth + (x >> 1);
      const luma = 1.16438 * (i420[at] - 16);
      const u = i420[uStart + chroma] - 128;
      const v = i420[vStart + chroma] - 128;
      rgb[at * 3] = toByte(luma + 1.79274 * v);
      rgb[at * 3 + 1] = toByte(luma - 0.21325 * u - 0.53291 * v);
      rgb[at * 3 + 2] = toByte(luma + 2.1124 * u);
    }
  }
  return { widthPx, heightPx, rgb };
}

function toByte(value: number): number {
  return value <= 0 ? 0 : value >= 255 ? 255 : Math.round(value);
}
