import { useKernels } from '../../kernels/kernels.ts';
import type { Region } from './background-hole.ts';
import type { Random } from './seeded-random.ts';

/** The smoothest surface through the picture and over its hole, without grain: [y, x, 3], solved at a
 *  quarter of the size. rgb: [y, x, 3]. */
export function spreadSurface(rgb: Uint8Array, { widthPx, heightPx, hole }: Region): Float32Array {
  return useKernels((kernels, memory) => {
    const surface = memory.floats(rgb.length);
    kernels.spreadSurface(memory.put(rgb), memory.put(hole), widthPx, heightPx, surface);
    return memory.take(surface, new Float32Array(rgb.length));
  });
}

/** Fills the hole of a plain background: its surface, and the picture's own grain from beside the
 *  hole. Writes into rgb [y, x, 3] where region.hole is 1. unknown: [y, x], 1 where no grain may be
 *  taken from: the hole and what is yet to be filled. base: the surface [y, x, 3]. */
export function fillSmooth(
  rgb: Uint8Array,
  { widthPx, heightPx, hole }: Region,
  unknown: Uint8Array,
  base: Float32Array,
  random: Random,
): void {
  useKernels((kernels, memory) => {
    const place = memory.put(rgb);
    const state = memory.put(random.state);
    const [holeAt, unknownAt, baseAt] = [hole, unknown, base].map(memory.put);
    kernels.fillSmooth(place, holeAt, unknownAt, widthPx, heightPx, baseAt, state);
    memory.take(place, rgb);
    memory.take(state, random.state);
  });
}

/** Fills what is plain of the hole behind a figure, by a surface through what is surely background, so that the fill meets
 *  it without a seam, and takes what the figure leaves beside the hole back to that surface. Writes into rgb [y, x, 3].
 *  plain: [y, x], 1 where to fill; alpha: [y, x], the figure's, 0..255. */
export function fillBehind(
  rgb: Uint8Array,
  { widthPx, heightPx, hole }: Region,
  plain: Uint8Array,
  alpha: Uint8Array,
  random: Random,
): void {
  useKernels((kernels, memory) => {
    const place = memory.put(rgb);
    const state = memory.put(random.state);
    const [holeAt, plainAt, alphaAt] = [hole, plain, alpha].map(memory.put);
    kernels.fillBehind(place, holeAt, plainAt, alphaAt, widthPx, heightPx, state);
    memory.take(place, rgb);
    memory.take(state, random.state);
  });
}
