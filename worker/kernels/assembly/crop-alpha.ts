import { Bytes, Floats } from './memory';

/** A part of an alpha, [y, x] 0..1, nothing beyond the picture: rows, of which each begins `strideBytes` after the one
 *  before, of alpha [y, x] 0..255. */
export function cropAlpha(
  alpha: Bytes,
  strideBytes: i32,
  columns: i32,
  rows: i32,
  cropped: Floats,
  widthPx: i32,
): void {
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      cropped[y * widthPx + x] = <f64>alpha[y * strideBytes + x] / 255;
    }
  }
}
