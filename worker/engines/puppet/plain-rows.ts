import type { Canvas, Texture } from './canvas.ts';
import type { DrawRows, Edge, TexturePlane } from './draw-rows.ts';

/** Two of four channels of a packed pixel. */
const pair = 0x00ff00ff;

/** Pixel by pixel, for a canvas without a memory that can do it faster; which is measured against this. */
export function createPlainRows(canvas: Canvas, { texels, widthPx: stride }: Texture): DrawRows {
  const { pixels, touchedFrom, touchedTo, widthPx } = canvas;
  return (yFrom, yTo, left, right, uPlane, vPlane) => {
    const du = Math.round(uPlane.perColumn) | 0;
    const dv = Math.round(vPlane.perColumn) | 0;
    for (let y = yFrom; y < yTo; y++) {
      const xFrom = Math.max(0, columnAt(left, y));
      const xTo = Math.min(widthPx, columnAt(right, y));
      if (xFrom >= xTo) continue;
      if (xFrom < touchedFrom[y]) touchedFrom[y] = xFrom;
      if (xTo > touchedTo[y]) touchedTo[y] = xTo;
      let u = placeAt(uPlane, xFrom, y);
      let v = placeAt(vPlane, xFrom, y);
      const end = y * widthPx + xTo;
      for (let at = y * widthPx + xFrom; at < end; at++, u = (u + du) | 0, v = (v + dv) | 0) {
        const texel = (v >> 16) * stride + (u >> 16);
        const t00 = texels[texel];
        const t10 = texels[texel + 1];
        const t01 = texels[texel + stride];
        const t11 = texels[texel + stride + 1];
        if ((t00 | t10 | t01 | t11) === 0) continue;
        const fu = (u >> 8) & 255;
        const fv = (v >> 8) & 255;
        const w11 = (fu * fv) >> 8;
        const w10 = fu - w11;
        const w01 = fv - w11;
        const w00 = 256 - fu - fv + w11;
        let low =
          ((Math.imul(t00 & pair, w00) +
            Math.imul(t10 & pair, w10) +
            Math.imul(t01 & pair, w01) +
            Math.imul(t11 & pair, w11) +
            0x00800080) >>>
            8) &
          pair;
        let high =
          ((Math.imul((t00 >>> 8) & pair, w00) +
            Math.imul((t10 >>> 8) & pair, w10) +
            Math.imul((t01 >>> 8) & pair, w01) +
            Math.imul((t11 >>> 8) & pair, w11) +
            0x00800080) >>>
            8) &
          pair;
        const alpha = high >>> 16;
        if (alpha < 255) {
          const under = pixels[at];
          const keep = 256 - alpha - (alpha >> 7);
          // Rounded down, so that no sum carries into the next channel.
          low += (Math.imul(under & pair, keep) >>> 8) & pair;
          high += (Math.imul((under >>> 8) & pair, keep) >>> 8) & pair;
        }
        pixels[at] = (low | (high << 8)) >>> 0;
      }
    }
  };
}

/** The first column whose centre is right of an edge in a row. */
function columnAt({ x, y, slope }: Edge, row: number): number {
  return Math.ceil(x + slope * (row + 0.5 - y) - 0.5);
}

function placeAt({ origin, perColumn, perRow }: TexturePlane, column: number, row: number): number {
  return Math.floor(origin + perColumn * column + perRow * row) | 0;
}
