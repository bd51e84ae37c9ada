import type { Picture } from '../../core/media/picture.ts';

/** A rectangle of a picture, divided into square pixels of its own. */
export interface Grid {
  /** The corner, picture px. */
  readonly xPx: number;
  readonly yPx: number;
  /** Side of one own pixel, picture px. */
  readonly stepPx: number;
  /** Own pixels. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pictureWidthPx: number;
  readonly pictureHeightPx: number;
}

/** A grid with its colours as float32 planes [y, x], 0..255. */
export interface Region extends Grid {
  readonly planes: readonly [Float32Array, Float32Array, Float32Array];
}

export function cutRegion(
  picture: Picture,
  xPx: number,
  yPx: number,
  widthPx: number,
  heightPx: number,
): Region {
  const count = widthPx * heightPx;
  const planes = [0, 1, 2].map(() => new Float32Array(count)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const [red, green, blue] = planes;
  for (let y = 0, to = 0; y < heightPx; y++) {
    let from = ((y + yPx) * picture.widthPx + xPx) * 3;
    for (let x = 0; x < widthPx; x++, to++) {
      red[to] = picture.rgb[from++];
      green[to] = picture.rgb[from++];
      blue[to] = picture.rgb[from++];
    }
  }
  return {
    xPx,
    yPx,
    stepPx: 1,
    widthPx,
    heightPx,
    pictureWidthPx: picture.widthPx,
    pictureHeightPx: picture.heightPx,
    planes,
  };
}

/** Half of a region, each pixel the mean of four; both sides must be even. */
export function halveRegion(region: Region): Region {
  const width = region.widthPx >> 1;
  const height = region.heightPx >> 1;
  const halve = (plane: Float32Array) => halvePlane(plane, region.widthPx, width, height);
  const [red, green, blue] = region.planes;
  return {
    ...region,
    stepPx: 2 * region.stepPx,
    widthPx: width,
    heightPx: height,
    planes: [halve(red), halve(green), halve(blue)],
  };
}

function halvePlane(
  plane: Float32Array,
  fromWidth: number,
  width: number,
  height: number,
): Float32Array {
  const out = new Float32Array(width * height);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0, at = 2 * y * fromWidth; x < width; x++, at += 2, to++) {
      out[to] = (plane[at] + plane[at + 1] + plane[at + fromWidth] + plane[at + fromWidth + 1]) / 4;
    }
  }
  return out;
}
