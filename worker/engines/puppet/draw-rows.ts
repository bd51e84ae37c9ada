/** A triangle's edge on the canvas: a place on it, px, and columns a row. */
export interface Edge {
  readonly x: number;
  readonly y: number;
  readonly slope: number;
}

/** A coordinate of a texture over the canvas, texels in 16.16: at its origin, more for each column and each row. */
export interface TexturePlane {
  readonly origin: number;
  readonly perColumn: number;
  readonly perRow: number;
}

/** Draws the pixels between two edges in the rows yFrom..yTo, sampling bilinearly, "over" the canvas. A pixel is between
 *  them where its centre is. u, v: to the texel's right and down. */
export type DrawRows = (
  yFrom: number,
  yTo: number,
  left: Edge,
  right: Edge,
  u: TexturePlane,
  v: TexturePlane,
) => void;
