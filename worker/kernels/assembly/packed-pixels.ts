import { Bytes, Ints } from './memory';

/** Opaque pixels of a picture: rgb [y, x, channel]; pixels [y, x], 0xAABBGGRR. */
export function packPixels(rgb: Bytes, count: i32, pixels: Ints): void {
  for (let i = 0; i < count; i++) {
    // The fourth byte is the next pixel's, or lies beyond the list.
    pixels[i] = (255 << 24) | load<i32>(changetype<usize>(rgb) + i * 3);
  }
}
