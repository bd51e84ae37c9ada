import { useKernels } from '../../kernels/kernels.ts';
import type { Region } from './background-hole.ts';

/** The figure over its photo: how much of a pixel is the figure, and the figure's own colour there. */
export interface FigureMatte {
  /** [y, x], 0..255. */
  readonly alpha: Uint8Array;
  /** rgb [y, x, 3], straight. */
  readonly foreground: Uint8Array;
}

export interface ReclaimedEdge {
  /** The smaller hole [y, x], 0 or 1. */
  readonly hole: Uint8Array;
  /** [y, x, 3] at half the size, the smoothest through the picture and over the hole that it was. */
  readonly surface: Float32Array;
}

/** The hole, with the figure's shadow, without those pixels of the figure's surroundings that show the background after
 *  all, and the background unmixed from those that are partly figure, so that the fill ends where the figure does.
 *  Each is judged by a smooth surface: where the background is plain, what strays from it is a halo;
 *  where the surface says little, the pixels outside the matte are believed.
 *  rgb: [y, x, 3], the unmixed written into it. shaded: [y, x], 1 in the matte and in its cast shadow, where the hole
 *  stays but for the matte's soft edge. away: [y, x], chamfer steps to the figure. */
export function reclaimEdge(
  rgb: Uint8Array,
  { widthPx, heightPx, hole }: Region,
  shaded: Uint8Array,
  { alpha, foreground }: FigureMatte,
  away: Uint16Array,
): ReclaimedEdge {
  return useKernels((kernels, memory) => {
    const surfaceLength = ((widthPx + 1) >> 1) * ((heightPx + 1) >> 1) * 3;
    const surface = memory.floats(surfaceLength);
    const [rgbAt, holeAt] = [rgb, hole].map(memory.put);
    kernels.reclaimEdge(
      rgbAt,
      holeAt,
      memory.put(shaded),
      memory.put(alpha),
      memory.put(foreground),
      widthPx,
      heightPx,
      memory.put(away),
      surface,
    );
    memory.take(rgbAt, rgb);
    return {
      hole: memory.take(holeAt, new Uint8Array(hole.length)),
      surface: memory.take(surface, new Float32Array(surfaceLength)),
    };
  });
}
