import sharp from 'sharp';
import type { Rgba } from './rgba.ts';

/** No layer of a clip is wider, higher or larger; whoever asks for more has reckoned wrongly. */
export const longestSidePx = 4096;
const mostPixels = 8_388_608;

/** Draws SVG elements as a picture. svg: what stands inside of an <svg> of the size asked for, in its px, y down;
 *  or an <svg viewBox="…"> in units of its own, which fills it.
 *  @throws RangeError for a size that no picture has. */
export async function rasterise(svg: string, widthPx: number, heightPx: number): Promise<Rgba> {
  refuseOddSizes(widthPx, heightPx);
  const size = `width="${widthPx}" height="${heightPx}"`;
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${svg}</svg>`;
  const { data } = await sharp(Buffer.from(whole), { unlimited: true })
    .ensureAlpha()
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint8Array(data.buffer, data.byteOffset, data.length);
  premultiply(pixels);
  return { widthPx, heightPx, pixels };
}

function refuseOddSizes(widthPx: number, heightPx: number): void {
  const isSide = (px: number) => Number.isInteger(px) && px >= 1 && px <= longestSidePx;
  if (!isSide(widthPx) || !isSide(heightPx) || widthPx * heightPx > mostPixels) {
    throw new RangeError(`a picture of ${widthPx} × ${heightPx} px`);
  }
}

function premultiply(pixels: Uint8Array): void {
  for (let i = 0; i < pixels.length; i += 4) {
    const alpha = pixels[i + 3];
    // Librsvg leaves the colour of what is transparent at 0.
    if (alpha === 255 || alpha === 0) continue;
    pixels[i] = Math.round((pixels[i] * alpha) / 255);
    pixels[i + 1] = Math.round((pixels[i + 1] * alpha) / 255);
    pixels[i + 2] = Math.round((pixels[i + 2] * alpha) / 255);
  }
}
