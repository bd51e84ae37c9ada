import type { Rgba } from '../../../paint/rgba.ts';

/** A painted picture, and where its first pixel lies in the clip's. */
export interface PlacedPicture extends Rgba {
  readonly xPx: number;
  readonly yPx: number;
}

/** As much of a picture as is painted; null where nothing is. xPx, yPx: of the whole. */
export function cropPainted(
  { pixels, widthPx, heightPx }: Rgba,
  xPx: number,
  yPx: number,
): PlacedPicture | null {
  let [left, top, right, bottom] = [widthPx, heightPx, -1, -1];
  for (let y = 0, i = 3; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i += 4) {
      if (pixels[i] === 0) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  if (right < 0) return null;
  const size = { widthPx: right - left + 1, heightPx: bottom - top + 1 };
  const cropped = new Uint8Array(size.widthPx * size.heightPx * 4);
  for (let y = 0; y < size.heightPx; y++) {
    const from = ((top + y) * widthPx + left) * 4;
    cropped.set(pixels.subarray(from, from + size.widthPx * 4), y * size.widthPx * 4);
  }
  return { xPx: xPx + left, yPx: yPx + top, ...size, pixels: cropped };
}

/** The alpha of several pictures together: [y, x], 0..255, of the clip's picture. */
export function silhouetteOf(
  pictures: Iterable<PlacedPicture>,
  widthPx: number,
  heightPx: number,
): Uint8Array {
  const alpha = new Uint8Array(widthPx * heightPx);
  for (const picture of pictures) {
    for (let y = 0, i = 3; y < picture.heightPx; y++) {
      let at = (picture.yPx + y) * widthPx + picture.xPx;
      for (let x = 0; x < picture.widthPx; x++, i += 4, at++) {
        if (picture.pixels[i] > alpha[at]) alpha[at] = picture.pixels[i];
      }
    }
  }
  return alpha;
}
