import type { Picture } from '../../core/media/picture.ts';
import { type KernelMemory, type Kernels, type Place, useKernels } from '../kernels/kernels.ts';

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

/** Copies a region's colours into the kernels' memory. */
export function putRegion(
  kernels: Kernels,
  memory: KernelMemory,
  { widthPx, heightPx, planes }: Region,
): Place {
  const [red, green, blue] = planes;
  return kernels.regionOf(memory.put(red), memory.put(green), memory.put(blue), widthPx, heightPx);
}

export function cutRegion(
  picture: Picture,
  xPx: number,
  yPx: number,
  widthPx: number,
  heightPx: number,
): Region {
  return {
    xPx,
    yPx,
    stepPx: 1,
    widthPx,
    heightPx,
    pictureWidthPx: picture.widthPx,
    pictureHeightPx: picture.heightPx,
    planes: makePlanes(widthPx, heightPx, (kernels, memory, planes) => {
      kernels.cutRegion(memory.put(picture.rgb), picture.widthPx, xPx, yPx, planes);
    }),
  };
}

/** Half of a region, each pixel the mean of four; both sides must be even. */
export function halveRegion(region: Region): Region {
  const widthPx = region.widthPx >> 1;
  const heightPx = region.heightPx >> 1;
  return {
    ...region,
    stepPx: 2 * region.stepPx,
    widthPx,
    heightPx,
    planes: makePlanes(widthPx, heightPx, (kernels, memory, planes) => {
      kernels.halveRegion(putRegion(kernels, memory, region), planes);
    }),
  };
}

/** The colours of a region that kernels fill. */
function makePlanes(
  widthPx: number,
  heightPx: number,
  fill: (kernels: Kernels, memory: KernelMemory, region: Place) => void,
): Region['planes'] {
  const count = widthPx * heightPx;
  return useKernels((kernels, memory) => {
    const [red, green, blue] = [memory.floats(count), memory.floats(count), memory.floats(count)];
    fill(kernels, memory, kernels.regionOf(red, green, blue, widthPx, heightPx));
    return [
      memory.take(red, new Float32Array(count)),
      memory.take(green, new Float32Array(count)),
      memory.take(blue, new Float32Array(count)),
    ];
  });
}
