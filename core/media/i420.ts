/** An RGB picture in packed pixels: red in the lowest byte, then green and blue. Both sides are even. */
interface PackedPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  /** [y, x]. */
  readonly pixels: Uint32Array;
}

/** Full-range sRGB to limited-range Y'CbCr in 16.16 fixed point.
 *  Source: ITU-R BT.709-6: Kr 0.2126, Kb 0.0722; Y = 16 + 219 Y', C = 128 + 224 C'. */
const yR = Math.round(0.2126 * (219 / 255) * 65536);
const yG = Math.round(0.7152 * (219 / 255) * 65536);
const yB = Math.round(0.0722 * (219 / 255) * 65536);
const uR = -Math.round((0.2126 / 1.8556) * (224 / 255) * 65536);
const uG = -Math.round((0.7152 / 1.8556) * (224 / 255) * 65536);
const uB = -uR - uG;
const vG = -Math.round((0.7152 / 1.5748) * (224 / 255) * 65536);
const vB = -Math.round((0.0722 / 1.5748) * (224 / 255) * 65536);
const vR = -vG - vB;
const yOffset = 16 * 65536 + 32768;
/** Chroma is summed over four pixels, so it carries two more bits. */
const chromaOffset = (128 * 65536 + 32768) * 4;

/** Converts the columns from[y]..to[y] of each row pair; chroma is the mean of its 2×2 pixels. */
export function convertToI420(
  { widthPx, heightPx, pixels }: PackedPicture,
  from: Int32Array,
  to: Int32Array,
  i420: Uint8Array,
): void {
  const uStart = widthPx * heightPx;
  const vStart = uStart + uStart / 4;
  for (let y = 0; y < heightPx; y += 2) {
    const first = Math.min(from[y], from[y + 1]) & ~1;
    const last = Math.max(to[y], to[y + 1]);
    let chroma = (y / 2) * (widthPx / 2) + first / 2;
    for (let x = first; x < last; x += 2, chroma++) {
      const at = y * widthPx + x;
      const p00 = pixels[at];
      const p10 = pixels[at + 1];
      const p01 = pixels[at + widthPx];
      const p11 = pixels[at + widthPx + 1];
      i420[at] = luma(p00);
      i420[at + 1] = luma(p10);
      i420[at + widthPx] = luma(p01);
      i420[at + widthPx + 1] = luma(p11);
      const r = (p00 & 255) + (p10 & 255) + (p01 & 255) + (p11 & 255);
      const g = ((p00 >> 8) & 255) + ((p10 >> 8) & 255) + ((p01 >> 8) & 255) + ((p11 >> 8) & 255);
      const b =
        ((p00 >> 16) & 255) + ((p10 >> 16) & 255) + ((p01 >> 16) & 255) + ((p11 >> 16) & 255);
      i420[uStart + chroma] = (uR * r + uG * g + uB * b + chromaOffset) >> 18;
      i420[vStart + chroma] = (vR * r + vG * g + vB * b + chromaOffset) >> 18;
    }
  }
}

function luma(pixel: number): number {
  return (
    (yR * (pixel & 255) + yG * ((pixel >> 8) & 255) + yB * ((pixel >> 16) & 255) + yOffset) >> 16
  );
}
