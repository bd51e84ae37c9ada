import { pushPull } from '../kernels/push-pull.ts';
import { type ColourSamples, differenceToSamples, sampleColours } from './colour-evidence.ts';
import type { Region } from './region.ts';
import { BACKGROUND } from './trimap.ts';

/** What the background may look like behind the figure: colours seen near by, and the smooth
 *  continuation from all sides. */
export interface GroundColours {
  readonly samples: ColourSamples;
  readonly smooth: readonly [Float32Array, Float32Array, Float32Array];
  readonly widthPx: number;
}

export function surmiseGround(region: Region, trimap: Uint8Array): GroundColours {
  const { widthPx, heightPx, planes } = region;
  const known = new Float32Array(trimap.length);
  for (let i = 0; i < trimap.length; i++) known[i] = trimap[i] === BACKGROUND ? 1 : 0;
  return {
    samples: sampleColours(region, trimap, BACKGROUND),
    smooth: pushPull(planes, known, widthPx, heightPx),
    widthPx,
  };
}

/** Light varies over a wall: the smooth continuation may be this much darker or brighter, at a price
 *  in levels for each unit of brightness. */
const DARKEST = 0.8;
const BRIGHTEST = 1.2;
const BRIGHTNESS_PRICE = 60;

/** Difference of a colour to the background surmised at (x, y), levels; below `enough` it need not be
 *  the least. */
export function differenceToGround(
  { samples, smooth, widthPx }: GroundColours,
  r: number,
  g: number,
  b: number,
  x: number,
  y: number,
  enough = 0,
): number {
  const i = y * widthPx + x;
  const sr = smooth[0][i];
  const sg = smooth[1][i];
  const sb = smooth[2][i];
  const length = sr * sr + sg * sg + sb * sb + 1;
  const fit = (r * sr + g * sg + b * sb) / length;
  const light = Math.min(BRIGHTEST, Math.max(DARKEST, fit));
  const toSmooth =
    Math.sqrt((r - light * sr) ** 2 + (g - light * sg) ** 2 + (b - light * sb) ** 2) +
    BRIGHTNESS_PRICE * Math.abs(light - 1);
  if (toSmooth < enough) return toSmooth;
  return Math.min(toSmooth, differenceToSamples(samples, r, g, b, x, y));
}
