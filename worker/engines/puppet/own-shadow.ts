import type { Kernels } from '../../kernels/compiled-kernels.ts';
import { useKernels } from '../../kernels/kernels.ts';
import type { Place } from '../../kernels/place.ts';

/** What a shadow goes along with: the floor between the feet, the pelvis. Or it is the narrow rim round
 *  a foot or the body in its pose at rest, which the matte left to the ground: it goes along with that
 *  and is gone once that has moved in itself. */
export type Followed = 'feet' | 'pelvis' | 'rimL' | 'rimR' | 'rimBody';

/** A shadow that the figure casts in its photo, taken off the background so that it can go with the
 *  figure. */
export interface OwnShadow {
  readonly follows: Followed;
  /** Its place in the picture at rest. */
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** [y, x, (r, g, b, a)], the share of light that is left, in fullLight; full outside the spans, and in a.
   *  More than full in a rim brighter than the ground. */
  readonly light: Uint16Array;
  /** The bytes of `light`, for a canvas whose memory holds them too. */
  readonly packed: Uint32Array;
  /** [y], the columns spanFrom..spanTo of a row where it is not full; none when spanFrom >= spanTo. */
  readonly spanFrom: Int32Array;
  readonly spanTo: Int32Array;
}

/** All of the light, in the steps of an own shadow. */
export const fullLight = 32768;

/** Room for a shadow in the memory of the kernels, and its columns. */
interface ShadowRoom {
  readonly light: Place;
  readonly spanFrom: Place;
  readonly spanTo: Place;
}

/** A shadow of a box at (xPx, yPx), which `pack` puts into its room; null where that gives 0, there is next to no shade. */
export function packShadow(
  follows: Followed,
  { xPx, yPx, widthPx, heightPx }: Pick<OwnShadow, 'xPx' | 'yPx' | 'widthPx' | 'heightPx'>,
  pack: (kernels: Kernels, room: ShadowRoom) => number,
): OwnShadow | null {
  return useKernels((kernels, memory) => {
    const count = widthPx * heightPx * 4;
    const room = {
      light: memory.shorts(count),
      spanFrom: memory.ints(heightPx),
      spanTo: memory.ints(heightPx),
    };
    if (pack(kernels, room) === 0) return null;
    const light = memory.take(room.light, new Uint16Array(count));
    const spanFrom = memory.take(room.spanFrom, new Int32Array(heightPx));
    const spanTo = memory.take(room.spanTo, new Int32Array(heightPx));
    const packed = new Uint32Array(light.buffer);
    return { follows, xPx, yPx, widthPx, heightPx, light, packed, spanFrom, spanTo };
  });
}

/** A shadow of a figure that is drawn `scale` times as large, about (xPx, yPx) of the picture. */
export function scaleShadow(
  shadow: OwnShadow,
  scale: number,
  about: { readonly xPx: number; readonly yPx: number },
): OwnShadow {
  if (scale === 1) return shadow;
  const xPx = Math.floor(about.xPx + (shadow.xPx - about.xPx) * scale);
  const yPx = Math.floor(about.yPx + (shadow.yPx - about.yPx) * scale);
  const widthPx = Math.max(1, Math.round(shadow.widthPx * scale));
  const heightPx = Math.max(1, Math.round(shadow.heightPx * scale));
  /** Where in the shadow so many pixels from `from` on are. */
  const placesFrom = (from: number, count: number, origin: number, start: number) =>
    Float64Array.from(
      { length: count },
      (_, i) => origin + (from + i + 0.5 - origin) / scale - 0.5 - start,
    );
  const across = placesFrom(xPx, widthPx, about.xPx, shadow.xPx);
  const down = placesFrom(yPx, heightPx, about.yPx, shadow.yPx);
  return useKernels((_, memory) => {
    const light = memory.put(shadow.light);
    const [columns, rows] = [memory.put(across), memory.put(down)];
    return (
      packShadow(shadow.follows, { xPx, yPx, widthPx, heightPx }, (kernels, room) =>
        kernels.resampleShadow(
          light,
          shadow.widthPx,
          shadow.heightPx,
          columns,
          rows,
          widthPx,
          heightPx,
          fullLight,
          room.light,
          room.spanFrom,
          room.spanTo,
        ),
      ) ?? shadow
    );
  });
}

/** The mean share of light that a shadow takes away in a box of the picture, 0..1. */
export function meanShade(
  shadow: OwnShadow,
  box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  },
): number {
  let sum = 0;
  let count = 0;
  for (let y = Math.floor(box.top); y < box.bottom; y++) {
    for (let x = Math.floor(box.left); x < box.right; x++) {
      count++;
      const column = x - shadow.xPx;
      const row = y - shadow.yPx;
      if (column < 0 || row < 0 || column >= shadow.widthPx || row >= shadow.heightPx) continue;
      sum += 1 - shadow.light[(row * shadow.widthPx + column) * 4 + 1] / fullLight;
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** A picture under shadows at their place at rest. rgb: [y, x, 3], which stays as it is. */
export function castAtRest(
  rgb: Uint8Array,
  picture: { readonly widthPx: number },
  shadows: readonly OwnShadow[],
): Uint8Array {
  if (shadows.length === 0) return rgb;
  return useKernels((kernels, memory) => {
    const cast = memory.put(rgb);
    for (const { xPx, yPx, widthPx, heightPx, light, spanFrom, spanTo } of shadows) {
      kernels.castShadow(
        cast,
        picture.widthPx,
        memory.put(light),
        xPx,
        yPx,
        widthPx,
        heightPx,
        fullLight,
        memory.put(spanFrom),
        memory.put(spanTo),
      );
    }
    return memory.take(cast, new Uint8Array(rgb.length));
  });
}
