import { bins, putProfile } from '../../../../worker/engines/puppet/arm-profile.ts';
import { blockPx, likenessReachPx } from '../../../../worker/engines/puppet/find-arm.ts';
import type { PixelBox } from '../../../../worker/engines/puppet/pixel-box.ts';
import { useKernels } from '../../../../worker/kernels/kernels.ts';

/** The kernels that an arm is found with, one by one, over lists of a box: shares and alpha [y, x] 0..1, colours
 *  rgb [y, x, channel]. */

export function matteSeam(
  arm: Float32Array,
  alpha: Float32Array,
  colours: Uint8Array,
  { widthPx, heightPx }: PixelBox,
  reachPx: number,
): Float32Array {
  return useKernels((kernels, memory) => {
    const matted = memory.floats(arm.length);
    const lists = [memory.put(arm), memory.put(alpha), memory.put(colours)] as const;
    kernels.matteSeam(...lists, widthPx, heightPx, reachPx, matted);
    return memory.take(matted, new Float32Array(arm.length));
  });
}

export function settleRim(
  arm: Float32Array,
  alpha: Float32Array,
  colours: Uint8Array,
  { widthPx, heightPx }: PixelBox,
): Float32Array {
  return useKernels((kernels, memory) => {
    const settled = memory.floats(arm.length);
    const lists = [memory.put(arm), memory.put(alpha), memory.put(colours)] as const;
    kernels.settleRim(...lists, widthPx, heightPx, settled);
    return memory.take(settled, new Float32Array(arm.length));
  });
}

/** The arm is a tube as thick as radiusPx all along the left side of the box. */
export function shedRim(
  arm: Float32Array,
  alpha: Float32Array,
  colours: Uint8Array,
  { xPx, yPx, widthPx, heightPx }: PixelBox,
  reachPx: number,
  radiusPx: number,
  isOutlined: boolean,
): Float32Array {
  return useKernels((kernels, memory) => {
    const left = memory.floats(arm.length);
    const lists = [memory.put(arm), memory.put(alpha), memory.put(colours)] as const;
    const joints = [-1, 0, heightPx + 1, heightPx + 2].flatMap((y) => [xPx, yPx + y]);
    const limb = memory.record(memory.put(Float64Array.from(joints)), 4);
    const radii = Array.from({ length: 3 * bins }, () => radiusPx);
    const free = new Uint8Array(3 * bins);
    const profile = putProfile(memory, {
      radiusAt: () => radiusPx,
      radii: [radii, radii],
      free: [free, free],
    });
    const box = [xPx, yPx, widthPx, heightPx] as const;
    const around = [likenessReachPx(reachPx), blockPx] as const;
    kernels.shedRim(...lists, ...box, limb, profile, reachPx, ...around, isOutlined, left);
    return memory.take(left, new Float32Array(arm.length));
  });
}

export function findOutline(
  arm: Float32Array,
  alpha: Float32Array,
  colours: Uint8Array,
  { widthPx, heightPx }: PixelBox,
): number[] | null {
  return useKernels((kernels, memory) => {
    const lists = [memory.put(arm), memory.put(alpha), memory.put(colours)] as const;
    const line = memory.doubles(3);
    if (!kernels.findOutline(...lists, widthPx, heightPx, line)) return null;
    return [...memory.take(line, new Float64Array(3))];
  });
}

export function findFlatColour(arm: Float32Array, colours: Uint8Array): number[] | null {
  return useKernels((kernels, memory) => {
    const flat = memory.doubles(3);
    const lists = [memory.put(arm), memory.put(colours)] as const;
    if (!kernels.findFlatColour(...lists, arm.length, flat)) return null;
    return [...memory.take(flat, new Float64Array(3))];
  });
}

export function isThick(region: Uint8Array, at: number, { widthPx, heightPx }: PixelBox): boolean {
  return useKernels(
    (kernels, memory) => kernels.isThick(memory.put(region), at, widthPx, heightPx) !== 0,
  );
}

/** In place. */
export function dropFaint(arm: Float32Array, { widthPx, heightPx }: PixelBox): void {
  useKernels((kernels, memory) => {
    const place = memory.put(arm);
    kernels.dropFaint(place, widthPx, heightPx);
    memory.take(place, arm);
  });
}

type Rgb = readonly [number, number, number];

export function isFlat(flat: Rgb, colour: Rgb): boolean {
  return useKernels((kernels, memory) => {
    return kernels.isFlat(memory.put(Float64Array.from(flat)), ...colour) !== 0;
  });
}

export function isShadeOf(flat: Rgb, colour: Rgb): boolean {
  return useKernels((kernels) => kernels.isShadeOf(...flat, ...colour) !== 0);
}
