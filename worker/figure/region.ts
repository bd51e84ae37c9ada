import type { Picture } from '../../core/media/picture.ts';
import type { Kernels } from '../kernels/compiled-kernels.ts';
import { type KernelMemory, useKernels } from '../kernels/kernels.ts';
import type { Place } from '../kernels/place.ts';

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

/** The whole pixels of a rectangle of a picture. */
export function gridOf(
  { widthPx: pictureWidthPx, heightPx: pictureHeightPx }: Picture,
  xPx: number,
  yPx: number,
  widthPx: number,
  heightPx: number,
): Grid {
  return { xPx, yPx, stepPx: 1, widthPx, heightPx, pictureWidthPx, pictureHeightPx };
}

/** Pixels of twice the side. */
export function halveGrid(grid: Grid): Grid {
  const { stepPx, widthPx, heightPx } = grid;
  return { ...grid, stepPx: 2 * stepPx, widthPx: widthPx >> 1, heightPx: heightPx >> 1 };
}

export function cutRegion(
  picture: Picture,
  xPx: number,
  yPx: number,
  widthPx: number,
  heightPx: number,
): Region {
  const grid = gridOf(picture, xPx, yPx, widthPx, heightPx);
  return useKernels((kernels, memory) =>
    takeRegion(kernels, memory, putPicture(kernels, memory, picture, grid), grid),
  );
}

/** Half of a region, each pixel the mean of four; both sides must be even. */
export function halveRegion(region: Region): Region {
  return useKernels((kernels, memory) => {
    const half = halveGrid(region);
    const place = kernels.createRegion(half.widthPx, half.heightPx);
    kernels.halveRegion(putRegion(kernels, memory, region), place);
    return takeRegion(kernels, memory, place, half);
  });
}

/** A picture's colours in the kernels' memory, where a grid of whole pixels lies. */
export function putPicture(
  kernels: Kernels,
  memory: KernelMemory,
  picture: Picture,
  { xPx, yPx, widthPx, heightPx }: Grid,
): Place {
  const region = kernels.createRegion(widthPx, heightPx);
  kernels.cutRegion(memory.put(picture.rgb), picture.widthPx, xPx, yPx, region);
  return region;
}

/** A region's colours in the kernels' memory. */
export function putRegion(
  kernels: Kernels,
  memory: KernelMemory,
  { widthPx, heightPx, planes }: Region,
): Place {
  const [red, green, blue] = planes;
  return kernels.regionOf(memory.put(red), memory.put(green), memory.put(blue), widthPx, heightPx);
}

function takeRegion(kernels: Kernels, memory: KernelMemory, place: Place, grid: Grid): Region {
  const take = (channel: number) =>
    memory.take(kernels.planeOf(place, channel), new Float32Array(grid.widthPx * grid.heightPx));
  return { ...grid, planes: [take(0), take(1), take(2)] };
}
