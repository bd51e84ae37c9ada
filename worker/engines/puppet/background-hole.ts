import { useKernels } from '../../kernels/kernels.ts';

/** A picture's rows and columns with what must be filled in. */
export interface Region {
  readonly widthPx: number;
  readonly heightPx: number;
  /** [y, x], 1 where the background must be filled in, else 0. */
  readonly hole: Uint8Array;
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

/** Half the size of a region: a pixel is a hole where more than half of its four are, so that
 *  narrow views between arm and body last. */
export function halveHole({ widthPx, heightPx, hole }: Region): Region {
  const half = halfOf({ widthPx, heightPx });
  return useKernels((kernels, memory) => {
    const place = memory.bytes(half.widthPx * half.heightPx);
    kernels.halveHole(memory.put(hole), widthPx, heightPx, place);
    return { ...half, hole: memory.take(place, new Uint8Array(half.widthPx * half.heightPx)) };
  });
}

/** Half the size of a picture: the mean of the known pixels of four, or of all where none is known.
 *  rgb: [y, x, 3]; returns the same at the size that halveHole gives. */
export function halvePicture(rgb: Uint8Array, { widthPx, heightPx, hole }: Region): Uint8Array {
  const half = halfOf({ widthPx, heightPx });
  const length = half.widthPx * half.heightPx * 3;
  return useKernels((kernels, memory) => {
    const place = memory.bytes(length);
    kernels.halvePicture(memory.put(rgb), memory.put(hole), widthPx, heightPx, place);
    return memory.take(place, new Uint8Array(length));
  });
}

/** A picture at a quarter of its size. */
export interface Quarter extends Region {
  /** [y, x, 3]. */
  readonly rgb: Uint8Array;
}

/** Halves a picture and its hole twice. */
export function quarterPicture(rgb: Uint8Array, { widthPx, heightPx, hole }: Region): Quarter {
  const quarter = halfOf(halfOf({ widthPx, heightPx }));
  const count = quarter.widthPx * quarter.heightPx;
  return useKernels((kernels, memory) => {
    const holeAt = memory.bytes(count);
    const rgbAt = memory.bytes(count * 3);
    kernels.quarterPicture(memory.put(rgb), memory.put(hole), widthPx, heightPx, holeAt, rgbAt);
    return {
      ...quarter,
      hole: memory.take(holeAt, new Uint8Array(count)),
      rgb: memory.take(rgbAt, new Uint8Array(count * 3)),
    };
  });
}

type Size = Pick<Region, 'widthPx' | 'heightPx'>;

function halfOf({ widthPx, heightPx }: Size): Size {
  return { widthPx: (widthPx + 1) >> 1, heightPx: (heightPx + 1) >> 1 };
}
