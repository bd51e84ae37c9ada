import type { Picture } from '../../../core/media/picture.ts';
import { useKernels } from '../../kernels/kernels.ts';
import { type FigureMatte, reclaimEdge } from './background-edge.ts';
import {
  type Covered,
  chamferDistance,
  quarterPicture,
  type Region,
  type SmallPicture,
} from './background-hole.ts';
import { fillPatches } from './background-patches.ts';
import { fillBehind, fillSmooth, spreadSurface } from './background-smooth.ts';
import { includeCastShadow } from './cast-shadow.ts';
import type { OwnShadow } from './own-shadow.ts';
import { lightUp, measureShade } from './own-shadow-light.ts';
import { takeShadows } from './own-shadow-parts.ts';
import { createRandom } from './seeded-random.ts';

/** A wall is plain where this share of its rows is. */
const plainShare = 0.88;

export interface FillOptions {
  readonly seed: number;
  readonly signal: AbortSignal;
  /** The figure in the hole; with it, only what the figure really covers is filled. */
  readonly figure?: FigureMatte;
}

/** The picture without its figure, and what the figure took of the light in it. */
export interface FilledBackground {
  /** [y, x, 3]. */
  readonly rgb: Uint8Array;
  /** The shadows that the figure casts: over the background they give the photo back. */
  readonly shadows: readonly OwnShadow[];
}

/** The picture without its figure. hole: [y, x] at the picture's size, 1 where to fill, else 0.
 *  Pixels outside the hole are the picture's own, but for the shadow that the figure casts, which is
 *  given by itself. The same seed gives the same bytes.
 *  A picture that is all hole becomes grey. @throws signal.reason when aborted */
export function fillBackground(
  picture: Picture,
  hole: Uint8Array,
  { seed, signal, figure }: FillOptions,
): FilledBackground {
  signal.throwIfAborted();
  const { widthPx, heightPx } = picture;
  const rgb = picture.rgb.slice();
  const asked: Region = { widthPx, heightPx, hole };
  if (!hole.includes(1)) return { rgb, shadows: [] };
  if (!hole.includes(0)) return { rgb: rgb.fill(128), shadows: [] };
  const body = figure ? coveredBy(figure) : hole;
  const away = chamferDistance(body, widthPx, heightPx, 1);
  const covered: Covered = { ...asked, hole: body, away };
  const quarter = quarterPicture(rgb, covered);
  const rows = findDetailedRows(quarter, heightPx);
  const shaded = includeCastShadow(covered, quarter, isMostlyPlain(rows, asked));
  const { hole: open, surface } = figure
    ? reclaimEdge(rgb, asked, shaded, figure, away)
    : { hole: shaded.slice(), surface: spreadSurface(rgb, { ...asked, hole: shaded }) };
  const whole: Region = { ...asked, hole: open };
  const detailed = rows.includes(1) ? findDetailedRows(quarterPicture(rgb, whole), heightPx) : rows;
  const shade = measureShade(covered, shaded, quarter, surface);
  if (shade) lightUp(rgb, whole, shade, detailed, surface);
  const random = createRandom(seed);
  const plain = rowsOf(open, detailed, 0);
  if (figure) fillBehind(rgb, whole, plain, covered, random);
  else fillSmooth(rgb, { ...whole, hole: plain }, open, surface, random);
  fillPatches(rgb, { ...whole, hole: rowsOf(open, detailed, 1) }, random, signal);
  return { rgb, shadows: shade ? takeShadows(picture, rgb, shade, detailed, figure) : [] };
}

/** 1 where anything of the figure is, else 0. */
function coveredBy({ alpha }: FigureMatte): Uint8Array {
  return useKernels((kernels, memory) => {
    const mask = memory.bytes(alpha.length);
    kernels.maskOver(memory.put(alpha), alpha.length, 0, mask);
    return memory.take(mask, new Uint8Array(alpha.length));
  });
}

/** The hole in those rows alone that are detailed (1) or not (0). */
function rowsOf(hole: Uint8Array, detailed: Uint8Array, value: 0 | 1): Uint8Array {
  const part = hole.slice();
  const widthPx = hole.length / detailed.length;
  for (let y = 0; y < detailed.length; y++) {
    if (detailed[y] !== value) part.fill(0, y * widthPx, (y + 1) * widthPx);
  }
  return part;
}

function isMostlyPlain(detailed: Uint8Array, { widthPx, hole }: Region): boolean {
  let plain = 0;
  let all = 0;
  for (let y = 0; y < detailed.length; y++) {
    if (!hole.subarray(y * widthPx, (y + 1) * widthPx).includes(1)) continue;
    all++;
    plain += 1 - detailed[y];
  }
  return plain > plainShare * all;
}

/** Which rows' surroundings of the hole have detail: [y], 1 or 0. Measured as the mean difference of
 *  neighbours in a ring round it at a quarter of the size, where grain has gone, over some rows. */
function findDetailedRows(
  { rgb, widthPx, heightPx, hole }: SmallPicture,
  fullHeightPx: number,
): Uint8Array {
  return useKernels((kernels, memory) => {
    const detailed = memory.bytes(fullHeightPx);
    const [rgbAt, holeAt] = [rgb, hole].map(memory.put);
    kernels.findDetailedRows(rgbAt, holeAt, widthPx, heightPx, detailed, fullHeightPx);
    return memory.take(detailed, new Uint8Array(fullHeightPx));
  });
}
