import { useKernels } from './kernels.ts';

export type Planes = readonly [Float32Array, Float32Array, Float32Array];

/** Fills pixels from the weighted ones around them, the nearest first.
 *  planes: [y, x] each; weight: [y, x], 0 or 1 (between: a share of the colour stays). Where the weight is 1 the
 *  colour stays. wanted: [y, x], 1 where a smooth value is needed; elsewhere the nearest coarse one
 *  is taken, which is faster. */
export function pushPull(
  planes: Planes,
  weight: Float32Array,
  widthPx: number,
  heightPx: number,
  wanted?: Uint8Array,
): Planes {
  return useKernels((kernels, memory) => {
    const red = memory.put(planes[0]);
    const green = memory.put(planes[1]);
    const blue = memory.put(planes[2]);
    const smooth = wanted ? memory.put(wanted) : 0;
    kernels.pushPull(red, green, blue, memory.put(weight), widthPx, heightPx, smooth);
    const count = planes[0].length;
    return [
      memory.take(red, new Float32Array(count)),
      memory.take(green, new Float32Array(count)),
      memory.take(blue, new Float32Array(count)),
    ];
  });
}
