import type { Colour, Head } from '../../../core/dance/head.ts';
import type { Region } from '../region.ts';
import type { HeadColours } from './head-colours.ts';
import type { HeadPlan } from './head-share.ts';

export type Tones = Pick<Head, 'skin' | 'shade' | 'neck' | 'hair' | 'lightFrom'>;

/** Skin of the face whose brightness lies between these shares counts as lit, below the last as shade. */
const LIT = [0.5, 0.9] as const;
const SHADE = [0.06, 0.3] as const;

/** Skin and hair as colours to paint with, and where the light comes from.
 *  alpha: [y, x], 0..1; face: [y, x, (u, v)]. */
export function readTones(
  region: Region,
  alpha: Float32Array,
  face: Float32Array,
  isSkin: Uint8Array,
  { roots }: HeadColours,
  { chinV }: HeadPlan,
): Tones {
  const cheeks: number[] = [];
  const neckPixels: number[] = [];
  const hairs: number[] = [];
  const sides = { left: [] as number[], right: [] as number[] };
  for (let i = 0; i < alpha.length; i++) {
    if (alpha[i] < 0.6) continue;
    const u = face[2 * i];
    const v = face[2 * i + 1];
    if (roots[i]) hairs.push(i);
    if (!isSkin[i]) continue;
    if (Math.abs(u) < 0.9 && v > -0.5 && v < 1.4) {
      cheeks.push(i);
      if (u < -0.25) sides.left.push(lumaOf(region, i));
      if (u > 0.25) sides.right.push(lumaOf(region, i));
    } else if (Math.abs(u) < 0.7 && v > chinV + 0.3) neckPixels.push(i);
  }
  cheeks.sort((a, b) => lumaOf(region, a) - lumaOf(region, b));
  const part = ([from, to]: readonly [number, number]) =>
    cheeks.slice(Math.floor(from * cheeks.length), Math.ceil(to * cheeks.length));
  const skin = medianColour(region, part(LIT));
  const shade = medianColour(region, part(SHADE));
  return {
    skin,
    shade,
    neck:
      neckPixels.length > 20 ? lifted(medianColour(region, neckPixels), shade) : mixed(skin, shade),
    hair: hairs.length > 0 ? medianColour(region, hairs) : null,
    lightFrom: balance(median(sides.left), median(sides.right)),
  };
}

/** A side twice as bright as the other is lit from there alone. */
function balance(left: number, right: number): number {
  if (left <= 0 || right <= 0) return 0;
  return Math.min(1, Math.max(-1, Math.log2(right / left)));
}

/** Weights of R, G, B: ITU-R BT.709-6. */
function lumaOf({ planes: [red, green, blue] }: Region, i: number): number {
  return 0.2126 * red[i] + 0.7152 * green[i] + 0.0722 * blue[i];
}

function medianColour({ planes }: Region, pixels: readonly number[]): Colour {
  const of = (plane: Float32Array) => Math.round(median(pixels.map((i) => plane[i])));
  return [of(planes[0]), of(planes[1]), of(planes[2])];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The chin's own shadow is no colour to paint with. */
function lifted(neck: Colour, shade: Colour): Colour {
  const brightness = ([r, g, b]: Colour) => r + g + b;
  return brightness(neck) < 0.85 * brightness(shade) ? shade : neck;
}

function mixed(a: Colour, b: Colour): Colour {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
}
