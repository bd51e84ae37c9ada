import { Bytes, Floats, floats, reserve } from './memory';

/** A rectangle of a picture: its colours as planes [y, x], 0..255. */
@unmanaged
export class Region {
  widthPx: i32;
  heightPx: i32;
  red: Floats = changetype<Floats>(0);
  green: Floats = changetype<Floats>(0);
  blue: Floats = changetype<Floats>(0);

  get count(): i32 {
    return this.widthPx * this.heightPx;
  }

  /** Squared difference of two pixels' colours. */
  contrast(i: i32, j: i32): f64 {
    const r = this.red[i] - this.red[j];
    const g = this.green[i] - this.green[j];
    const b = this.blue[i] - this.blue[j];
    return r * r + g * g + b * b;
  }
}

/** A region of such planes. */
export function regionOf(
  red: Floats,
  green: Floats,
  blue: Floats,
  widthPx: i32,
  heightPx: i32,
): Region {
  const region = changetype<Region>(reserve(offsetof<Region>()));
  region.widthPx = widthPx;
  region.heightPx = heightPx;
  region.red = red;
  region.green = green;
  region.blue = blue;
  return region;
}

/** A black region of so many pixels. */
export function createRegion(widthPx: i32, heightPx: i32): Region {
  const count = widthPx * heightPx;
  return regionOf(floats(count), floats(count), floats(count), widthPx, heightPx);
}

/** Red, green or blue: 0, 1 or 2. */
export function planeOf(region: Region, channel: i32): Floats {
  return channel === 0 ? region.red : channel === 1 ? region.green : region.blue;
}

/** A region with planes of its own and the same colours. */
export function copyRegion(region: Region): Region {
  const copy = createRegion(region.widthPx, region.heightPx);
  const bytes = (<usize>region.count) << 2;
  memory.copy(changetype<usize>(copy.red), changetype<usize>(region.red), bytes);
  memory.copy(changetype<usize>(copy.green), changetype<usize>(region.green), bytes);
  memory.copy(changetype<usize>(copy.blue), changetype<usize>(region.blue), bytes);
  return copy;
}

/** Fills a region from the rectangle of a picture at a corner: rgb [y, x, (r, g, b)]. */
export function cutRegion(
  rgb: Bytes,
  pictureWidthPx: i32,
  xPx: i32,
  yPx: i32,
  region: Region,
): void {
  const red = region.red;
  const green = region.green;
  const blue = region.blue;
  for (let y = 0, to = 0; y < region.heightPx; y++) {
    let from = ((y + yPx) * pictureWidthPx + xPx) * 3;
    for (let x = 0; x < region.widthPx; x++, to++) {
      red[to] = rgb[from++];
      green[to] = rgb[from++];
      blue[to] = rgb[from++];
    }
  }
}

/** Fills a region from one of twice its sides, each pixel the mean of four. */
export function halveRegion(region: Region, half: Region): void {
  halvePlane(region.red, half.widthPx, half.heightPx, half.red);
  halvePlane(region.green, half.widthPx, half.heightPx, half.green);
  halvePlane(region.blue, half.widthPx, half.heightPx, half.blue);
}

function halvePlane(plane: Floats, width: i32, height: i32, out: Floats): void {
  const row = 2 * width;
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0, at = 2 * y * row; x < width; x++, at += 2, to++) {
      out[to] = (plane[at] + plane[at + 1] + plane[at + row] + plane[at + row + 1]) / 4;
    }
  }
}
