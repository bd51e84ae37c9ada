/** A painted picture with alpha: 8-bit sRGB, rows top to bottom.
 *  pixels: [y, x, (r, g, b, a)], colours premultiplied with alpha. */
export interface Rgba {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixels: Uint8Array;
}
