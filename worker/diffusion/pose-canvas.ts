export type Rgb = readonly [red: number, green: number, blue: number];
export type Point = readonly [x: number, y: number];

/** A black picture of hard-edged shapes; points in px, whole numbers being pixel centres. What lies outside is cut. */
export class PoseCanvas {
  readonly widthPx: number;
  readonly heightPx: number;
  /** [y, x, channel], 0..255. */
  readonly pixels: Uint8Array;

  constructor(widthPx: number, heightPx: number) {
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    this.pixels = new Uint8Array(3 * widthPx * heightPx);
  }

  /** Every row from the leftmost to the rightmost pixel of the outline. */
  fillConvex(corners: readonly Point[], colour: Rgb): void {
    const rows = new Map<number, [left: number, right: number]>();
    for (const [i, corner] of corners.entries()) {
      forEachPixel(corners.at(i - 1) ?? corner, corner, (x, y) => {
        const row = rows.get(y);
        rows.set(y, row ? [Math.min(row[0], x), Math.max(row[1], x)] : [x, x]);
      });
    }
    for (const [y, [left, right]] of rows) this.#fillRow(y, left, right, colour);
  }

  /** The pixels no farther than the radius from the centre's. */
  fillDisc([x, y]: Point, radius: number, colour: Rgb): void {
    for (let down = -radius; down <= radius; down++) {
      const half = Math.floor(Math.sqrt(radius ** 2 - down ** 2));
      this.#fillRow(y + down, x - half, x + half, colour);
    }
  }

  /** With round ends. An odd width is drawn as the even one above it, as OpenCV does. */
  drawLine(from: Point, to: Point, widthPx: number, colour: Rgb): void {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dx, dy);
    if (length > 0) {
      const half = Math.ceil(widthPx / 2) / length;
      const [sideX, sideY] = [dy * half, -dx * half];
      this.fillConvex(
        [
          [from[0] + sideX, from[1] + sideY],
          [from[0] - sideX, from[1] - sideY],
          [to[0] - sideX, to[1] - sideY],
          [to[0] + sideX, to[1] + sideY],
        ],
        colour,
      );
    }
    for (const end of [from, to]) this.fillDisc(end, Math.ceil(widthPx / 2), colour);
  }

  darken(factor: number): void {
    for (let i = 0; i < this.pixels.length; i++)
      this.pixels[i] = Math.floor(this.pixels[i] * factor);
  }

  #fillRow(y: number, left: number, right: number, [red, green, blue]: Rgb): void {
    if (y < 0 || y >= this.heightPx) return;
    for (let x = Math.max(0, left); x <= Math.min(this.widthPx - 1, right); x++) {
      this.pixels.set([red, green, blue], 3 * (y * this.widthPx + x));
    }
  }
}

/** The pixels nearest to a line, one in every column of a flat line, one in every row of a steep one; both where
 *  it runs between two of a row, so that shapes reach as far to the left as to the right. */
function forEachPixel(from: Point, to: Point, visit: (x: number, y: number) => void): void {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy))));
  for (let i = 0; i <= steps; i++) {
    const x = from[0] + (dx * i) / steps;
    const y = Math.round(from[1] + (dy * i) / steps);
    visit(Math.ceil(x - 0.5), y);
    visit(Math.floor(x + 0.5), y);
  }
}
