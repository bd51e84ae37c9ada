import { Bytes } from './memory';

/** A picture of half the size (rounded down), each pixel the mean of four: rgb [y, x, (r, g, b)] in, half out. */
export function halvePicture(rgb: Bytes, widthPx: i32, heightPx: i32, half: Bytes): void {
  const row = widthPx * 3;
  for (let y = 0, to = 0; y < heightPx >> 1; y++) {
    let at = 2 * y * row;
    for (let x = 0; x < widthPx >> 1; x++, at += 3) {
      for (let c = 0; c < 3; c++, at++, to++) {
        half[to] = (rgb[at] + rgb[at + 3] + rgb[at + row] + rgb[at + row + 3] + 2) >> 2;
      }
    }
  }
}
