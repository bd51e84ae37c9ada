import { Floats } from './memory';

/** values [y, x, channel] with left and right exchanged: mirrored, likewise. */
export function mirrorSquare(values: Floats, sidePx: i32, channels: i32, mirrored: Floats): void {
  for (let y = 0; y < sidePx; y++) {
    for (let x = 0; x < sidePx; x++) {
      const from = (y * sidePx + sidePx - 1 - x) * channels;
      const to = (y * sidePx + x) * channels;
      for (let c = 0; c < channels; c++) mirrored[to + c] = values[from + c];
    }
  }
}
