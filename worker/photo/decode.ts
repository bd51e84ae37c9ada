import sharp, { type Metadata } from 'sharp';
import type { Box } from '../../core/dance/figure.ts';
import { DanceError } from '../../core/faults.ts';
import { photoLimits } from '../../core/media/photo-limits.ts';
import type { Picture } from '../../core/media/picture.ts';
import { type Canvas, canvasFor } from './canvas.ts';
import { plainGround } from './canvas-shape.ts';
import { padToCanvas } from './pad.ts';
import { tooLarge } from './read-photo.ts';
import { sniffPhoto } from './sniff.ts';

export interface DecodedPhoto {
  /** The clip's canvas: longest side 1024, both sides even, shape 9:16..16:9. */
  readonly picture: Picture;
  /** The photo's own size, upright. */
  readonly sourceWidthPx: number;
  readonly sourceHeightPx: number;
  /** Where the photo lies in the canvas, canvas px; the rest is padding. */
  readonly content: Box;
}

/** A photo file as an upright 8-bit sRGB picture on the clip's canvas. JPEG, PNG, WebP, AVIF and the
 *  first frame of GIF; colour profiles, CMYK, grey and 16 bit are converted, transparency is laid on
 *  a plain ground, metadata is left behind.
 *  @throws DanceError PHOTO_EMPTY, PHOTO_TOO_LARGE, PHOTO_UNSUPPORTED, PHOTO_IS_HEIC, PHOTO_IS_SVG,
 *  PHOTO_TOO_MANY_PIXELS, PHOTO_TOO_FEW_PIXELS, PHOTO_DAMAGED */
export async function decodePhoto(bytes: Uint8Array): Promise<DecodedPhoto> {
  if (bytes.length > photoLimits.sizeBytesMax) throw tooLarge(bytes.length);
  sniffPhoto(bytes);
  // Every photo is seen once: a cache would only hold memory.
  sharp.cache(false);
  const { widthPx, heightPx } = await readSize(bytes);
  const canvas = canvasFor(widthPx, heightPx);
  const content = await decodeContent(bytes, canvas);
  return {
    picture: padToCanvas(content, canvas),
    sourceWidthPx: widthPx,
    sourceHeightPx: heightPx,
    content: canvas.content,
  };
}

/** The photo's upright size, read from its header alone. */
async function readSize(bytes: Uint8Array): Promise<{ widthPx: number; heightPx: number }> {
  const metadata = await orDamaged<Metadata>(
    sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata(),
  );
  const { width: widthPx, height: heightPx } = metadata.autoOrient;
  if (widthPx * heightPx > photoLimits.pixelsMax) {
    throw new DanceError('PHOTO_TOO_MANY_PIXELS', {
      widthPx,
      heightPx,
      megapixels: (widthPx * heightPx) / 1e6,
      limitMegapixels: photoLimits.pixelsMax / 1e6,
    });
  }
  if (Math.min(widthPx, heightPx) < photoLimits.sidePxMin) {
    throw new DanceError('PHOTO_TOO_FEW_PIXELS', {
      widthPx,
      heightPx,
      limitPx: photoLimits.sidePxMin,
    });
  }
  return { widthPx, heightPx };
}

/** rgb [y, x, channel] of the size of canvas.content. */
async function decodeContent(bytes: Uint8Array, canvas: Canvas): Promise<Uint8Array> {
  const { data } = await orDamaged(
    sharp(bytes, { failOn: 'error', limitInputPixels: photoLimits.pixelsMax, pages: 1 })
      .autoOrient()
      // Without it sharp takes 16-bit colours with a profile to Display P3 instead of sRGB.
      .pipelineColourspace('srgb')
      .resize(canvas.content.widthPx, canvas.content.heightPx, { fit: 'fill', kernel: 'lanczos3' })
      .flatten({ background: plainGround })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true }),
  );
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

/** Sniffed as a photo that can be read and yet not readable: the file is broken. */
async function orDamaged<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new DanceError('PHOTO_DAMAGED', {}, { cause });
  }
}
