import { Bytes, bytes } from './memory';

/** Half the size of a region: a pixel is a hole where more than half of its four are, so that
 *  narrow views between arm and body last. hole: [y, x], 0 or 1; half: the same. */
export function halveHole(hole: Bytes, widthPx: i32, heightPx: i32, half: Bytes): void {
  const width = (widthPx + 1) >> 1;
  const height = (heightPx + 1) >> 1;
  for (let y = 0; y < height; y++) {
    const upper = 2 * y * widthPx;
    const lower = min(2 * y + 1, heightPx - 1) * widthPx;
    for (let x = 0; x < width; x++) {
      const left = 2 * x;
      const right = min(left + 1, widthPx - 1);
      const holes =
        hole[upper + left] + hole[upper + right] + hole[lower + left] + hole[lower + right];
      half[y * width + x] = holes > 2 ? 1 : 0;
    }
  }
}

/** Half the size of a picture: the mean of the known pixels of four, or of all where none is known.
 *  rgb: [y, x, 3]; half: the same at the size that halveHole gives. */
export function halvePicture(
  rgb: Bytes,
  hole: Bytes,
  widthPx: i32,
  heightPx: i32,
  half: Bytes,
): void {
  const width = (widthPx + 1) >> 1;
  const height = (heightPx + 1) >> 1;
  for (let y = 0; y < height; y++) {
    const upper = 2 * y * widthPx;
    const lower = min(2 * y + 1, heightPx - 1) * widthPx;
    for (let x = 0; x < width; x++) {
      const left = 2 * x;
      const right = min(left + 1, widthPx - 1);
      halvePixel(
        rgb,
        hole,
        upper + left,
        upper + right,
        lower + left,
        lower + right,
        half,
        (y * width + x) * 3,
      );
    }
  }
}

/** a, b, c, d: the four pixels; to: where the mean goes. */
function halvePixel(
  rgb: Bytes,
  hole: Bytes,
  a: i32,
  b: i32,
  c: i32,
  d: i32,
  half: Bytes,
  to: i32,
): void {
  const holes = hole[a] + hole[b] + hole[c] + hole[d];
  if (holes === 0 || holes === 4) {
    for (let i = 0; i < 3; i++) {
      half[to + i] = (rgb[a * 3 + i] + rgb[b * 3 + i] + rgb[c * 3 + i] + rgb[d * 3 + i] + 2) >> 2;
    }
    return;
  }
  const known = 4 - holes;
  for (let i = 0; i < 3; i++) {
    const upper = (1 - hole[a]) * rgb[a * 3 + i] + (1 - hole[b]) * rgb[b * 3 + i];
    const lower = (1 - hole[c]) * rgb[c * 3 + i] + (1 - hole[d]) * rgb[d * 3 + i];
    half[to + i] = (2 * (upper + lower) + known) / (2 * known);
  }
}

/** Halves a picture and its hole: rgb [y, x, 3], hole [y, x]. */
export function halveBackground(
  rgb: Bytes,
  hole: Bytes,
  widthPx: i32,
  heightPx: i32,
  half: Bytes,
  halfHole: Bytes,
): void {
  halveHole(hole, widthPx, heightPx, halfHole);
  halvePicture(rgb, hole, widthPx, heightPx, half);
}

/** The same twice. */
export function quarterBackground(
  rgb: Bytes,
  hole: Bytes,
  widthPx: i32,
  heightPx: i32,
  quarter: Bytes,
  quarterHole: Bytes,
): void {
  const width = (widthPx + 1) >> 1;
  const height = (heightPx + 1) >> 1;
  const half = bytes(width * height * 3);
  const halfHole = bytes(width * height);
  halveBackground(rgb, hole, widthPx, heightPx, half, halfHole);
  halveBackground(half, halfHole, width, height, quarter, quarterHole);
}
