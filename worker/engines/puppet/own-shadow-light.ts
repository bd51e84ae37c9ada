import { useKernels } from '../../kernels/kernels.ts';
import type { Covered, Region, SmallPicture } from './background-hole.ts';

/** The lowest share of the figure's height is its feet. */
const feetShare = 0.14;
/** A figure that ends nearer than this to the picture's lower edge has no feet in it, px. */
const cutPx = 8;

/** What is known of the light in the box where the figure shades its ground. */
export interface Shade {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** [y, x, 3] of the box: the share of light left, smooth, 0..1. */
  readonly smooth: Float32Array;
  /** [y, x] of the box: how much of the shade counts, 0 at the shaded area's border and outside. */
  readonly counts: Float32Array;
  /** [y, x] of the box: px to the figure, at most 255. */
  readonly awayPx: Uint8Array;
  readonly figureHeightPx: number;
  /** The picture's row from which the shadow is on the floor; below the picture when the figure has no
   *  feet there. */
  readonly floorTopPx: number;
  /** The picture's column in the middle of the figure's feet. */
  readonly betweenFeetPx: number;
}

/** The light in the shaded area, seen smoothly: the picture over the ground's smooth surface.
 *  shaded: [y, x], 1 in the figure and its cast shadow. quarter: the picture at a quarter of the
 *  size, its hole the figure. surface: [y, x, 3] at half the size. Null when there is no cast shadow. */
export function measureShade(
  { widthPx, heightPx, hole: figure, away }: Covered,
  shaded: Uint8Array,
  quarter: SmallPicture,
  surface: Float32Array,
): Shade | null {
  return useKernels((kernels, memory) => {
    const [shadedAt, figureAt] = [memory.put(shaded), memory.put(figure)];
    const bounds = memory.ints(4);
    if (kernels.boundShade(shadedAt, figureAt, widthPx, heightPx, bounds) === 0) return null;
    const [left, top, right, bottom] = memory.take(bounds, new Int32Array(4));
    const box = { xPx: left, yPx: top, widthPx: right - left, heightPx: bottom - top };
    const count = box.widthPx * box.heightPx;
    const smooth = memory.floats(count * 3);
    const counts = memory.floats(count);
    const awayPx = memory.bytes(count);
    kernels.measureShade(
      memory.put(quarter.rgb),
      memory.put(quarter.hole),
      quarter.widthPx,
      quarter.heightPx,
      memory.put(surface),
      shadedAt,
      memory.put(rowsIn(box, away, widthPx)),
      widthPx,
      heightPx,
      box.xPx,
      box.yPx,
      box.widthPx,
      box.heightPx,
      smooth,
      counts,
      awayPx,
    );
    return {
      ...box,
      smooth: memory.take(smooth, new Float32Array(count * 3)),
      counts: memory.take(counts, new Float32Array(count)),
      awayPx: memory.take(awayPx, new Uint8Array(count)),
      ...findFeet(figure, widthPx, heightPx),
    };
  });
}

/** Lights the shaded ground up where it has detail, so that it keeps its own: writes into rgb
 *  [y, x, 3], 0 into hole [y, x] where nothing needs to be filled any more, and the narrow shadow next to
 *  the figure into the shade's light.
 *  isDetailed: [y], 1 where the ground has detail; surface: [y, x, 3] at half the size. */
export function lightUp(
  rgb: Uint8Array,
  { widthPx, heightPx, hole }: Region,
  shade: Shade,
  isDetailed: Uint8Array,
  surface: Float32Array,
): void {
  const detailed = rowsIn(shade, isDetailed, 1);
  if (!detailed.includes(1)) return;
  const [rgbRows, holeRows] = [rowsIn(shade, rgb, widthPx * 3), rowsIn(shade, hole, widthPx)];
  useKernels((kernels, memory) => {
    const lit = memory.put(rgbRows);
    const left = memory.put(holeRows);
    const smooth = memory.put(shade.smooth);
    kernels.lightUp(
      lit,
      left,
      widthPx,
      heightPx,
      memory.put(surface),
      memory.put(detailed),
      smooth,
      memory.put(shade.counts),
      memory.put(shade.awayPx),
      shade.xPx,
      shade.yPx,
      shade.widthPx,
      shade.heightPx,
    );
    memory.take(lit, rgbRows);
    memory.take(left, holeRows);
    memory.take(smooth, shade.smooth);
  });
}

/** The rows of the picture in which a box is, each of so many values, in the same memory. */
export function rowsIn<T extends Uint8Array | Uint16Array>(
  { yPx, heightPx }: Pick<Shade, 'yPx' | 'heightPx'>,
  list: T,
  rowLength: number,
): T {
  return list.subarray(yPx * rowLength, (yPx + heightPx) * rowLength) as T;
}

/** Where the figure's feet are. figure: [y, x], 1 in it. */
function findFeet(figure: Uint8Array, widthPx: number, heightPx: number) {
  const top = Math.trunc(figure.indexOf(1) / widthPx);
  const bottom = Math.trunc(figure.lastIndexOf(1) / widthPx) + 1;
  const feetTop = Math.round(bottom - feetShare * (bottom - top));
  let sum = 0;
  let count = 0;
  for (let y = Math.round((feetTop + bottom) / 2); y < bottom; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (figure[y * widthPx + x] === 0) continue;
      sum += x;
      count++;
    }
  }
  return {
    figureHeightPx: bottom - top,
    floorTopPx: bottom > heightPx - cutPx ? heightPx : feetTop,
    betweenFeetPx: Math.round(sum / Math.max(1, count)),
  };
}
