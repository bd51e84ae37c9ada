import { useKernels } from '../kernels/kernels.ts';

/** What is known of a pixel. */
export const BACKGROUND = 0;
export const UNKNOWN = 1;
export const FIGURE = 2;

/** [y, x] of BACKGROUND, UNKNOWN or FIGURE: unknown is what lies within `bandPx` of the line where
 *  the likelihood (0..1) crosses one half, or is itself between the two bounds. The middle line of
 *  what is thinner than the band stays known, or narrow gaps and fingers would have no anchor. */
export function drawTrimap(
  likelihood: Float32Array,
  widthPx: number,
  heightPx: number,
  bandPx: number,
  low: number,
  high: number,
): Uint8Array {
  return useKernels((kernels, memory) => {
    const trimap = memory.bytes(likelihood.length);
    kernels.drawTrimap(memory.put(likelihood), widthPx, heightPx, bandPx, low, high, trimap);
    return memory.take(trimap, new Uint8Array(likelihood.length));
  });
}
