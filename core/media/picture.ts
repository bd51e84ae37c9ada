/** A decoded photo: 8-bit sRGB, rows top to bottom, upright, without alpha or metadata.
 *  rgb: [y, x, channel], channel order red, green, blue. */
export interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rgb: Uint8Array;
}
