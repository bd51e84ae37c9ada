import {
  darken,
  fromOklab,
  type Hex,
  lightness,
  mix,
  toHex,
  toOklab,
  toRgb,
} from '../../../paint/colour.ts';
import type { Rgba } from '../../../paint/rgba.ts';
import { levels } from './body-shape.ts';
import type { FigurePlace } from './figure-place.ts';
import type { SkinTone } from './kit/skin.ts';
import type { PhotoHead } from './photo-head.ts';
import { eyesToChinOf, isSkin } from './place-head.ts';

/** The ellipse of cheeks, nose and mouth: its middle over the chin and its halves, as shares of the eyes' height. */
const face = { up: 0.55, halfWidth: 0.41, halfHeight: 0.48 };
/** Fewer pixels of skin than this share of the ellipse say nothing about it. */
const leastShare = 0.1;
/** The face as a whole counts that much, its lit part the rest. */
const wholeShare = 0.65;
/** The painted shade is darker than the base at least by this share. */
const leastShade = 0.16;
/** Shade and neck are no farther from the base, OKLab lightness. */
const mostShade = 0.17;
const mostNeck = 0.04;
const mostUnderChin = 0.08;
/** Where the photo tells how dark it is below its chin: units down from there, and the neck's share. */
const underChin = { down: 4, halfHeight: 4, halfWidth: 0.7 };

/** The skin to paint a body with, so that it looks like the face above it, whose own light and shade the photo holds.
 *  photo: the head in its place. */
export function matchSkin(
  photo: Rgba,
  head: PhotoHead,
  place: FigurePlace,
  neckHalf: number,
): SkinTone {
  const lit = toHex(head.skin);
  const mean = meanOf(photo, head, faceOf(head, place));
  const base = mix(lit, mean ?? mix(lit, toHex(head.shade), 0.35), wholeShare);
  const shade = likeFace(darker(toHex(head.shade), darken(base, leastShade)), base, mostShade);
  const neck = head.showsNeck ? likeFace(toHex(head.neck), base, mostNeck) : mix(base, shade, 0.5);
  const below = meanOf(photo, head, belowChin(place, neckHalf));
  const dark = likeFace(below ?? mix(neck, shade, 0.5), base, mostUnderChin);
  return { base, shade, neck, underChin: darker(neck, dark) };
}

/** A tone of the skin in the face's hue, for one light falls on both: its lightness no more than so far from the face's. */
function likeFace(tone: Hex, base: Hex, most: number): Hex {
  const [light, a, b] = toOklab(toRgb(base));
  const own = toOklab(toRgb(tone))[0];
  const kept = Math.min(light + most, Math.max(light - most, own));
  const pale = kept / Math.max(light, 1e-3);
  return toHex(fromOklab([kept, a * pale, b * pale]));
}

/** An ellipse, px. */
interface Patch {
  readonly middle: readonly [xPx: number, yPx: number];
  readonly half: readonly [xPx: number, yPx: number];
  /** Opaque enough to tell a colour. */
  readonly leastAlpha: number;
}

function faceOf(head: PhotoHead, { middleXPx, floorYPx, pxPerUnit }: FigurePlace): Patch {
  const eyesPx = eyesToChinOf(head) * pxPerUnit;
  return {
    middle: [middleXPx, floorYPx + (levels.chin - 1000) * pxPerUnit - face.up * eyesPx],
    half: [face.halfWidth * eyesPx, face.halfHeight * eyesPx],
    leastAlpha: 250,
  };
}

function belowChin({ middleXPx, floorYPx, pxPerUnit }: FigurePlace, neckHalf: number): Patch {
  return {
    middle: [middleXPx, floorYPx + (levels.chin + underChin.down - 1000) * pxPerUnit],
    half: [underChin.halfWidth * neckHalf * pxPerUnit, underChin.halfHeight * pxPerUnit],
    leastAlpha: 60,
  };
}

function meanOf({ pixels, widthPx }: Rgba, head: PhotoHead, patch: Patch): Hex | null {
  const sum = [0, 0, 0];
  let [skin, all] = [0, 0];
  const { middle, half, leastAlpha } = patch;
  for (let y = Math.floor(middle[1] - half[1]); y <= middle[1] + half[1]; y++) {
    for (let x = Math.floor(middle[0] - half[0]); x <= middle[0] + half[0]; x++) {
      if (Math.hypot((x - middle[0]) / half[0], (y - middle[1]) / half[1]) > 1) continue;
      all++;
      const i = (y * widthPx + x) * 4;
      const alpha = pixels[i + 3];
      if (alpha < leastAlpha || !isSkin(head, pixels.subarray(i, i + 4))) continue;
      skin++;
      for (let c = 0; c < 3; c++) sum[c] += (pixels[i + c] * 255) / alpha;
    }
  }
  if (skin < leastShare * all) return null;
  return toHex([sum[0] / skin, sum[1] / skin, sum[2] / skin]);
}

function darker(a: Hex, b: Hex): Hex {
  return lightness(a) < lightness(b) ? a : b;
}
