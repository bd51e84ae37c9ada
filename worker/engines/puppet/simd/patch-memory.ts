import { openKernels } from '../../../kernels/kernels.ts';

/** A picture whose patches are compared, a row of a patch at a time. */
export interface PatchMemory {
  /** [y, x], 0xWWBBGGRR: W is what a pixel of the first patch counts, 0..127. */
  readonly pixels: Uint32Array;
  /** The sum over the patches of weight × squared difference of r, g and b. a, b: their first pixels, row × width +
   *  column; widthPx: of the picture. */
  difference(a: number, b: number, widthPx: number): number;
}

/** Pixels along a patch's side: differenceOfPatches is written for patches that are so wide. */
export const patchSidePx = 7;

/** Room for a picture of so many pixels. */
export function createPatchMemory(count: number): PatchMemory {
  const { memory, claim, differenceOfPatches } = openKernels();
  const place = claim(count * 4);
  return {
    pixels: new Uint32Array(memory.buffer, place, count),
    difference: (a, b, widthPx) =>
      differenceOfPatches(place + a * 4, place + b * 4, widthPx, patchSidePx),
  };
}
