import { useKernels } from '../../kernels/kernels.ts';
import type { Covered, Region } from './background-hole.ts';
import type { Random } from './seeded-random.ts';

/** The smoothest surface through the picture and over its hole, without grain: [y, x, 3] at half the
 *  size, solved at a quarter. rgb: [y, x, 3]. */
export function spreadSurface(rgb: Uint8Array, { widthPx, heightPx, hole }: Region): Float32Array {
  return useKernels((kernels, memory) => {
    const length = ((widthPx + 1) >> 1) * ((heightPx + 1) >> 1) * 3;
    const surface = memory.floats(length);
    kernels.spreadSurface(memory.put(rgb), memory.put(hole), widthPx, heightPx, surface);
    return memory.take(surface, new Float32Array(length));
  });
}

/** Fills the hole of a plain background: its surface, and the picture's own grain from beside the
 *  hole. Writes into rgb [y, x, 3] where region.hole is 1. unknown: [y, x], 1 where no grain may be
 *  taken from: the hole and what is yet to be filled. surface: as spreadSurface gives it. */
export function fillSmooth(
  rgb: Uint8Array,
  { widthPx, heightPx, hole }: Region,
  unknown: Uint8Array,
  surface: Float32Array,
  random: Random,
): void {
  useKernels((kernels, memory) => {
    const place = memory.put(rgb);
    const state = memory.put(random.state);
    const [holeAt, unknownAt, surfaceAt] = [hole, unknown, surface].map(memory.put);
    kernels.fillSmooth(place, holeAt, unknownAt, widthPx, heightPx, surfaceAt, state);
    memory.take(place, rgb);
    memory.take(state, random.state);
  });
}

/** Fills what is plain of the hole behind a figure, by a surface through what is surely background, so that the fill meets
 *  it without a seam, and takes what the figure leaves beside the hole back to that surface. Writes into rgb [y, x, 3].
 *  plain: [y, x], 1 where to fill. */
export function fillBehind(
  rgb: Uint8Array,
  { widthPx, heightPx, hole }: Region,
  plain: Uint8Array,
  { hole: figure, away }: Covered,
  random: Random,
): void {
  useKernels((kernels, memory) => {
    const place = memory.put(rgb);
    const state = memory.put(random.state);
    const [holeAt, plainAt, figureAt, awayAt] = [hole, plain, figure, away].map(memory.put);
    kernels.fillBehind(place, holeAt, plainAt, figureAt, awayAt, widthPx, heightPx, state);
    memory.take(place, rgb);
    memory.take(state, random.state);
  });
}
