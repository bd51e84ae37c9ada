import { Bytes, Ints } from './memory';

/** Opaque pixels of a picture: rgb [y, x, channel]; pixels [y, x], 0xAABBGGRR. */
export function packPixels(rgb: Bytes, count: i32, pixels: Ints): void {
  for (let i = 0; i < count; i++) {
    pixels[i] = (255 << 24) | (rgb[i * 3 + 2] << 16) | (rgb[i * 3 + 1] << 8) | rgb[i * 3];
  }
}
