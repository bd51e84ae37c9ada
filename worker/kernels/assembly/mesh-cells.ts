import { Bytes } from './memory';

/** Marks the cells of a grid over which a texture is opaque, or within a pixel of them.
 *  texture: [y, x, (r, g, b, a)], its corner at (left, top) of the grid, px; filled: [row, column]. */
export function markFilledCells(
  texture: Bytes,
  widthPx: i32,
  heightPx: i32,
  left: i32,
  top: i32,
  stepPx: i32,
  columns: i32,
  rows: i32,
  filled: Bytes,
): void {
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (texture[(y * widthPx + x) * 4 + 3] === 0) continue;
      // Bilinear sampling reaches one pixel further.
      for (let py = top + y - 1; py <= top + y + 1; py += 2) {
        for (let px = left + x - 1; px <= left + x + 1; px += 2) {
          const isIn = px >= 0 && py >= 0 && px < columns * stepPx && py < rows * stepPx;
          if (isIn) filled[(py / stepPx) * columns + px / stepPx] = 1;
        }
      }
    }
  }
}
