import type { Box } from '../../core/dance/figure.ts';
import type { Picture } from '../../core/media/picture.ts';
import type { Kernels } from '../kernels/compiled-kernels.ts';
import { type KernelMemory, useKernels } from '../kernels/kernels.ts';
import type { Place } from '../kernels/place.ts';
import { blendMasks } from './figure-likelihood.ts';
import { DOUBTFUL_LOW, MASK_ERROR, putOutline } from './figure-outline.ts';
import { CROP_PX, type LandmarkReading, type MaskReading } from './landmark-reading.ts';
import { type Grid, gridOf, halveGrid, putPicture, putRegion, type Region } from './region.ts';

export interface FigureMatte {
  readonly alpha: Uint8Array;
  readonly foreground: Uint8Array;
  readonly box: Box;
}

const MARGIN_PX = 32;

/** Cuts the person out at the picture's size, from the network's 256 × 256 mask.
 *  First the outline is decided at half size: mask and colours of the neighbourhood, by a random
 *  walk. Then alpha in a narrow band along it, and the figure's own colour there. */
export function matteFigure(
  picture: Picture,
  reading: LandmarkReading,
  moreMasks: readonly MaskReading[],
): FigureMatte {
  const masks = [reading.mask, ...moreMasks];
  const grid = regionOf(picture, masks);
  const half = halveGrid(grid);
  const count = grid.widthPx * grid.heightPx;
  return useKernels((kernels, memory) => {
    const region = putPicture(kernels, memory, picture, grid);
    const halfRegion = kernels.createRegion(half.widthPx, half.heightPx);
    kernels.halveRegion(region, halfRegion);
    const outline = putOutline(kernels, memory, halfRegion, half, reading, masks);
    const alpha = memory.floats(count);
    kernels.softenOutline(region, halfRegion, outline, alpha);
    const colours = memory.bytes(3 * count);
    kernels.unmixForeground(region, alpha, colours);
    return place(kernels, memory, picture, grid, alpha, colours);
  });
}

/** Whole picture rows and columns that hold the mask, with a margin; even sides and corner. */
function regionOf(picture: Picture, masks: readonly MaskReading[]): Grid {
  const STEP = 8;
  const columns = Math.ceil(picture.widthPx / STEP);
  const rows = Math.ceil(picture.heightPx / STEP);
  const coarse = { ...gridOf(picture, 0, 0, columns, rows), stepPx: STEP };
  const most = useKernels((kernels, memory) =>
    memory.take(blendMasks(kernels, memory, masks, coarse).most, new Float32Array(columns * rows)),
  );
  let [left, top, right, bottom] = [columns, rows, -1, -1];
  for (let y = 0, i = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++, i++) {
      if (most[i] < DOUBTFUL_LOW) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (right < 0) return gridOf(picture, 0, 0, picture.widthPx & ~1, picture.heightPx & ~1);
  const marginPx = MARGIN_PX + Math.ceil((MASK_ERROR * (masks[0]?.crop.sidePx ?? 0)) / CROP_PX);
  const even = (value: number, most: number) => Math.min(most, Math.max(0, value)) & ~1;
  const x0 = even(left * STEP - marginPx, picture.widthPx);
  const y0 = even(top * STEP - marginPx, picture.heightPx);
  const x1 = even((right + 1) * STEP + marginPx, picture.widthPx);
  const y1 = even((bottom + 1) * STEP + marginPx, picture.heightPx);
  return gridOf(picture, x0, y0, x1 - x0, y1 - y0);
}

/** Alpha at a region's own size, 0..1, of an outline at half of it. */
export function softenOutline(region: Region, half: Region, outline: Float32Array): Float32Array {
  const count = region.widthPx * region.heightPx;
  return useKernels((kernels, memory) => {
    const alpha = memory.floats(count);
    kernels.softenOutline(
      putRegion(kernels, memory, region),
      putRegion(kernels, memory, half),
      memory.put(outline),
      alpha,
    );
    return memory.take(alpha, new Float32Array(count));
  });
}

/** Twice the size, bilinear. */
export function enlarge(values: Float32Array, width: number, height: number): Float32Array {
  return useKernels((kernels, memory) => {
    const enlarged = memory.floats(4 * values.length);
    kernels.enlarge(memory.put(values), width, height, enlarged);
    return memory.take(enlarged, new Float32Array(4 * values.length));
  });
}

/** What was found in a grid's pixels, taken out of the kernels' memory, in the whole picture. */
function place(
  kernels: Kernels,
  memory: KernelMemory,
  picture: Picture,
  { xPx, yPx, widthPx, heightPx }: Grid,
  alpha: Place,
  colours: Place,
): FigureMatte {
  const count = widthPx * heightPx;
  const [levelsAt, boxAt] = [memory.bytes(count), memory.ints(4)];
  kernels.matteLevels(alpha, widthPx, heightPx, levelsAt, boxAt);
  const levels = memory.take(levelsAt, new Uint8Array(count));
  const straight = memory.take(colours, new Uint8Array(3 * count));
  const [left, top, right, bottom] = memory.take(boxAt, new Int32Array(4));
  const fullAlpha = new Uint8Array(picture.widthPx * picture.heightPx);
  const foreground = new Uint8Array(picture.widthPx * picture.heightPx * 3);
  for (let y = 0, from = 0; y < heightPx; y++, from += widthPx) {
    const to = (y + yPx) * picture.widthPx + xPx;
    fullAlpha.set(levels.subarray(from, from + widthPx), to);
    foreground.set(straight.subarray(3 * from, 3 * (from + widthPx)), 3 * to);
  }
  return {
    alpha: fullAlpha,
    foreground,
    box:
      right > 0
        ? { xPx: left + xPx, yPx: top + yPx, widthPx: right - left, heightPx: bottom - top }
        : { xPx: 0, yPx: 0, widthPx: 0, heightPx: 0 },
  };
}
