import { Bytes, Floats } from './memory';

/** Premultiplies colours: opacity [pixel] 0..1; colours: rgb [pixel, channel]; texture: [pixel, (r, g, b, a)]. */
export function mixTexture(opacity: Floats, colours: Bytes, count: i32, texture: Bytes): void {
  for (let i = 0; i < count; i++) {
    const share = opacity[i];
    for (let c = 0; c < 3; c++)
      texture[i * 4 + c] = <i32>Math.round(<f64>colours[i * 3 + c] * share);
    texture[i * 4 + 3] = <i32>Math.round(255 * share);
  }
}
