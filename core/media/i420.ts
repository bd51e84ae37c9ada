/** An RGB picture in packed pixels: red in the lowest byte, then green and blue. Both sides are even. */
interface PackedPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  /** [y, x]. */
  readonly pixels: Uint32Array;
  /** Converts the first columns of the rows y and y + 1 by itself, and tells how many. */
  readonly memory?: { convert(y: number, first: number, last: number): number };
}

/** Full-range sRGB to limited-range Y'CbCr in 16.16 fixed point.
 *  Source: ITU-R BT.709-6: Kr 0.2126, Kb 0.0722; Y = 16 + 219 Y', C = 128 + 224 C'. */
const yR = Math.round(0.2126 * (219 / 255) * 65536);
const yG = Math.round(0.7152 * (219 / 255) * 65536);
const yB = Math.round(0.0722 * (219 / 255) * 65536);
const uR = -Math.round((0.2126 / 1.8556) * (224 / 255) * 65536);
const uG = -Math.round((0.7152 / 1.8556) * (224 / 255) * 65536);
const vG = -Math.round((0.7152 / 1.5748) * (224 / 255) * 65536);
const vB = -Math.round((0.0722 / 1.5748) * (224 / 255) * 65536);

const uB = -uR - uG;
const vR = -vG - vB;
const yOffset = 16 * 65536 + 32768;
/** Chroma is summed over four pixels, so it carries two more bits. */
const chromaOffset = (128 * 65536 + 32768) * 4;

/** Weights and offsets. */
export const toYuv = { yR, yG, yB, yOffset, uR, uG, uB, vR, vG, vB, chromaOffset };

/** Two of four channels of a packed pixel. */
const pair = 0x00ff00ff;

/** Converts the columns from[y]..to[y] of each row pair; chroma is the mean of its 2×2 pixels. */
export function convertToI420(
  { widthPx, heightPx, pixels, memory }: PackedPicture,
  from: Int32Array,
  to: Int32Array,
  i420: Uint8Array,
): void {
  const uStart = widthPx * heightPx;
  const vStart = uStart + uStart / 4;
  for (let y = 0; y < heightPx; y += 2) {
    let first = Math.min(from[y], from[y + 1]) & ~1;
    const last = Math.max(to[y], to[y + 1]);
    first += memory?.convert(y, first, last) ?? 0;
    let chroma = (y / 2) * (widthPx / 2) + first / 2;
    const end = y * widthPx + last;
    for (let at = y * widthPx + first; at < end; at += 2, chroma++) {
      const p00 = pixels[at] | 0;
      const p10 = pixels[at + 1] | 0;
      const p01 = pixels[at + widthPx] | 0;
      const p11 = pixels[at + widthPx + 1] | 0;
      i420[at] = luma(p00);
      i420[at + 1] = luma(p10);
      i420[at + widthPx] = luma(p01);
      i420[at + widthPx + 1] = luma(p11);
      // Red and blue are summed side by side.
      const redBlue = (p00 & pair) + (p10 & pair) + (p01 & pair) + (p11 & pair);
      const r = redBlue & 0xffff;
      const b = redBlue >>> 16;
      const g = ((p00 >> 8) & 255) + ((p10 >> 8) & 255) + ((p01 >> 8) & 255) + ((p11 >> 8) & 255);
      i420[uStart + chroma] =
        (Math.imul(uR, r) + Math.imul(uG, g) + Math.imul(uB, b) + chromaOffset) >> 18;
      i420[vStart + chroma] =
        (Math.imul(vR, r) + Math.imul(vG, g) + Math.imul(vB, b) + chromaOffset) >> 18;
    }
  }
}

function luma(pixel: number): number {
  const r = pixel & 255;
  const g = (pixel >> 8) & 255;
  const b = (pixel >> 16) & 255;
  return (Math.imul(yR, r) + Math.imul(yG, g) + Math.imul(yB, b) + yOffset) >> 16;
}
