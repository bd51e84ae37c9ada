import type { Rgba } from '../../../../paint/rgba.ts';

/** A layer's pixels, ready to be drawn row by row. */
export interface Sheet {
  /** Place of its first texel in the picture. */
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** [y, x], premultiplied 0xAABBGGRR; each row has an empty texel before and after it. */
  readonly texels: Uint32Array;
  /** [y]: the texels of a row that are not empty, first and last + 1. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** [y]: 1 where all of these cover what is under them. */
  readonly opaque: Uint8Array;
}

/** Rows without paint above and below are left away. leftPx: where the picture's first column lies. */
export function createSheet({ widthPx, heightPx, pixels }: Rgba, leftPx: number): Sheet {
  const source = new Uint32Array(pixels.slice().buffer);
  const isPainted = (y: number) =>
    source.subarray(y * widthPx, (y + 1) * widthPx).some((pixel) => pixel !== 0);
  let top = 0;
  while (top < heightPx && !isPainted(top)) top++;
  let bottom = heightPx;
  while (bottom > top && !isPainted(bottom - 1)) bottom--;
  const rows = bottom - top;
  const stride = widthPx + 2;
  const texels = new Uint32Array(rows * stride);
  const from = new Int32Array(rows);
  const to = new Int32Array(rows);
  const opaque = new Uint8Array(rows);
  for (let y = 0; y < rows; y++) {
    const row = source.subarray((top + y) * widthPx, (top + y + 1) * widthPx);
    texels.set(row, y * stride + 1);
    from[y] = Math.max(
      0,
      row.findIndex((pixel) => pixel !== 0),
    );
    to[y] = row.findLastIndex((pixel) => pixel !== 0) + 1;
    opaque[y] = row.subarray(from[y], to[y]).every((pixel) => pixel >>> 24 === 255) ? 1 : 0;
  }
  return { leftPx, topPx: top, widthPx, heightPx: rows, texels, from, to, opaque };
}
