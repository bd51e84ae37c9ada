import { type KernelMemory, useKernels } from '../../kernels/kernels.ts';
import type { Place } from '../../kernels/place.ts';

/** A box of the picture. */
export interface PixelBox {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Puts it where kernels read it. */
export function putBox(memory: KernelMemory, box: PixelBox): Place {
  return memory.record(box.xPx, box.yPx, box.widthPx, box.heightPx);
}

/** What lies in a box of values over a larger one: [y, x] or [y, x, channel], in and out. */
export function cropTo<T extends Float32Array | Uint8Array>(
  part: PixelBox,
  values: T,
  whole: PixelBox,
): T {
  const channels = values.length / (whole.widthPx * whole.heightPx);
  const count = part.widthPx * part.heightPx * channels;
  const cropped = (
    values instanceof Float32Array ? new Float32Array(count) : new Uint8Array(count)
  ) as T;
  const rowLength = part.widthPx * channels;
  for (let y = 0; y < part.heightPx; y++) {
    const row = (part.yPx - whole.yPx + y) * whole.widthPx + part.xPx - whole.xPx;
    cropped.set(values.subarray(row * channels, row * channels + rowLength), y * rowLength);
  }
  return cropped;
}

/** Copies values of a part of a box into those of the whole: [y, x]. */
export function pasteTo(
  into: Float32Array,
  whole: PixelBox,
  values: Float32Array,
  part: PixelBox,
): void {
  for (let y = 0; y < part.heightPx; y++) {
    const row = (part.yPx - whole.yPx + y) * whole.widthPx + part.xPx - whole.xPx;
    into.set(values.subarray(y * part.widthPx, (y + 1) * part.widthPx), row);
  }
}

/** Where values are larger than `over`, as small as it can be; null where they are nowhere: [y, x]. */
export function boundsOf(values: Float32Array, box: PixelBox, over: number): PixelBox | null {
  return useKernels((kernels, memory) => {
    const found = memory.ints(4);
    kernels.findBounds(memory.put(values), box.widthPx, box.heightPx, over, found);
    const [left, top, right, bottom] = memory.take(found, new Int32Array(4));
    if (right < left) return null;
    return {
      xPx: box.xPx + left,
      yPx: box.yPx + top,
      widthPx: right - left + 1,
      heightPx: bottom - top + 1,
    };
  });
}
