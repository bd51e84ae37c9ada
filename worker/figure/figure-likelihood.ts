import type { Kernels } from '../kernels/compiled-kernels.ts';
import type { KernelMemory } from '../kernels/kernels.ts';
import type { Place } from '../kernels/place.ts';
import { type Crop, pictureToCrop } from './crop.ts';
import { CROP_PX, type MaskReading } from './landmark-reading.ts';
import type { Grid } from './region.ts';

/** Beyond the picture the network saw black, and it doubts the figure this near to it, in its px. */
const EDGE_DOUBT = 1.25;

/** Several masks over a grid of picture pixels, logits [y, x] in the kernels' memory: their mean, and
 *  the most that any one says. The first mask must cover the whole person; the others count where their
 *  crops reach well. */
export function blendMasks(
  kernels: Kernels,
  memory: KernelMemory,
  masks: readonly MaskReading[],
  grid: Grid,
): { readonly mean: Place; readonly most: Place } {
  const { widthPx, heightPx, xPx, yPx, stepPx } = grid;
  const count = widthPx * heightPx;
  const logits = memory.floats(masks.length * count);
  masks.forEach((mask, k) => {
    spreadLogits(kernels, memory, mask, grid, logits + 4 * k * count);
  });
  const axes = masks.flatMap(({ crop }) => axesInCrop(crop, xPx, yPx, stepPx));
  const mean = memory.floats(count);
  const most = memory.floats(count);
  kernels.blendMasks(
    logits,
    memory.put(Float64Array.from(masks, ({ trust }) => trust)),
    memory.put(Float64Array.from(axes)),
    masks.length,
    widthPx,
    heightPx,
    mean,
    most,
  );
  return { mean, most };
}

/** The network's mask over a grid of picture pixels: logits [y, x], bilinear. Along the picture's
 *  edges the values of a little further in are carried outward. */
function spreadLogits(
  kernels: Kernels,
  memory: KernelMemory,
  { crop, logits }: MaskReading,
  grid: Grid,
  spread: Place,
): void {
  const { xPx, yPx, stepPx, widthPx, heightPx } = grid;
  const edgePx = (EDGE_DOUBT * crop.sidePx) / CROP_PX;
  const inward = (valuePx: number, sizePx: number) =>
    Math.min(
      Math.max(valuePx, Math.min(edgePx, sizePx / 2)),
      sizePx - Math.min(edgePx, sizePx / 2),
    );
  const columns = new Float32Array(widthPx);
  for (let x = 0; x < widthPx; x++) {
    columns[x] = inward(xPx + (x + 0.5) * stepPx, grid.pictureWidthPx);
  }
  const rows = new Float64Array(heightPx);
  for (let y = 0; y < heightPx; y++) {
    rows[y] = inward(yPx + (y + 0.5) * stepPx, grid.pictureHeightPx);
  }
  const [u0, v0, du, dv] = axesInCrop(crop, 0, 0, 1);
  kernels.spreadLogits(
    memory.put(logits),
    memory.put(columns),
    memory.put(rows),
    widthPx,
    heightPx,
    u0 * CROP_PX,
    v0 * CROP_PX,
    du * CROP_PX,
    dv * CROP_PX,
    spread,
  );
}

/** (u0, v0, du, dv): so many picture px from (x, y), across by i and down by j, are (u0 + i·du - j·dv, v0 + i·dv + j·du)
 *  in a crop, 0..1. */
function axesInCrop(
  crop: Crop,
  xPx: number,
  yPx: number,
  stepPx: number,
): [u0: number, v0: number, du: number, dv: number] {
  const [u0, v0] = pictureToCrop(crop, xPx, yPx);
  const [u1, v1] = pictureToCrop(crop, xPx + stepPx, yPx);
  return [u0, v0, u1 - u0, v1 - v0];
}
