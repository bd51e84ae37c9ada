import { useKernels } from '../../kernels/kernels.ts';

/** A picture's rows and columns with what must be filled in. */
export interface Region {
  readonly widthPx: number;
  readonly heightPx: number;
  /** [y, x], 1 where the background must be filled in, else 0. */
  readonly hole: Uint8Array;
}

/** A picture's rows and columns with the figure as what must be filled in. */
export interface Covered extends Region {
  /** [y, x], chamfer steps to the figure. */
  readonly away: Uint16Array;
}

/** Chamfer steps a pixel. */
export const chamfersPerPx = 3;

/** Distance from every pixel to the nearest one with `mask === value`, in chamfer steps (3 a pixel).
 *  mask: [y, x]. Returns [y, x]; 30000 where there is no such pixel. */
export function chamferDistance(
  mask: Uint8Array,
  widthPx: number,
  heightPx: number,
  value: 0 | 1,
): Uint16Array {
  return useKernels((kernels, memory) => {
    const distance = memory.shorts(mask.length);
    kernels.chamferDistance(memory.put(mask), widthPx, heightPx, value, distance);
    return memory.take(distance, new Uint16Array(mask.length));
  });
}

/** A picture at a half or a quarter of its size. */
export interface SmallPicture extends Region {
  /** [y, x, 3]. */
  readonly rgb: Uint8Array;
}

/** A picture and its hole at half the size: a pixel is a hole where more than half of its four are, so that
 *  narrow views between arm and body last, and the mean of the known of the four, or of all where none is known.
 *  rgb: [y, x, 3]. */
export function halvePicture(rgb: Uint8Array, region: Region): SmallPicture {
  return takeSmall(rgb, region, 1, 'halveBackground');
}

/** The same, halved twice. */
export function quarterPicture(rgb: Uint8Array, region: Region): SmallPicture {
  return takeSmall(rgb, region, 2, 'quarterBackground');
}

function takeSmall(
  rgb: Uint8Array,
  { widthPx, heightPx, hole }: Region,
  halvings: 1 | 2,
  kernel: 'halveBackground' | 'quarterBackground',
): SmallPicture {
  const size = {
    widthPx: (widthPx + halvings * 2 - 1) >> halvings,
    heightPx: (heightPx + halvings * 2 - 1) >> halvings,
  };
  const count = size.widthPx * size.heightPx;
  return useKernels((kernels, memory) => {
    const [smallAt, holeAt] = [memory.bytes(count * 3), memory.bytes(count)];
    kernels[kernel](memory.put(rgb), memory.put(hole), widthPx, heightPx, smallAt, holeAt);
    return {
      ...size,
      rgb: memory.take(smallAt, new Uint8Array(count * 3)),
      hole: memory.take(holeAt, new Uint8Array(count)),
    };
  });
}
