import type { Canvas } from '../../canvas.ts';

/** What is drawn on an empty canvas, as rgb [y, x, channel]. */
export function createStill(
  widthPx: number,
  heightPx: number,
  draw: (canvas: Canvas) => void,
): Uint8Array {
  const pixels = new Uint32Array(widthPx * heightPx).fill(0xff000000);
  const touchedFrom = new Int32Array(heightPx).fill(widthPx);
  const touchedTo = new Int32Array(heightPx);
  draw({ widthPx, heightPx, pixels, touchedFrom, touchedTo });
  const rgb = new Uint8Array(pixels.length * 3);
  for (let i = 0; i < pixels.length; i++) {
    rgb[i * 3] = pixels[i];
    rgb[i * 3 + 1] = pixels[i] >>> 8;
    rgb[i * 3 + 2] = pixels[i] >>> 16;
  }
  return rgb;
}
