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
const mostNeck = 0.06;

/** The skin to paint a body with, so that it looks like the face above it, whose own light and shade the photo holds.
 *  photo: the head in its place. */
export function matchSkin(photo: Rgba, head: PhotoHead, place: FigurePlace): SkinTone {
  const lit = toHex(head.skin);
  const mean = meanOfFace(photo, head, place);
  const base = mix(lit, mean ?? mix(lit, toHex(head.shade), 0.35), wholeShare);
  const shade = likeFace(darker(toHex(head.shade), darken(base, leastShade)), base, mostShade);
  const neck = head.showsNeck ? likeFace(toHex(head.neck), base, mostNeck) : mix(base, shade, 0.5);
  return { base, shade, neck };
}

/** A tone of the skin in the face's hue, for one light falls on both: its lightness no more than so far from the face's. */
function likeFace(tone: Hex, base: Hex, most: number): Hex {
  const [light, a, b] = toOklab(toRgb(base));
  const own = toOklab(toRgb(tone))[0];
  const kept = Math.min(light + most, Math.max(light - most, own));
  const pale = kept / Math.max(light, 1e-3);
  return toHex(fromOklab([kept, a * pale, b * pale]));
}

function meanOfFace(photo: Rgba, head: PhotoHead, place: FigurePlace): Hex | null {
  const { pixels, widthPx } = photo;
  const sum = [0, 0, 0];
  let [skin, all] = [0, 0];
  const { middleXPx, floorYPx, pxPerUnit } = place;
  const eyesPx = eyesToChinOf(head) * pxPerUnit;
  const middleYPx = floorYPx + (levels.chin - 1000) * pxPerUnit - face.up * eyesPx;
  const [halfXPx, halfYPx] = [face.halfWidth * eyesPx, face.halfHeight * eyesPx];
  for (let y = Math.floor(middleYPx - halfYPx); y <= middleYPx + halfYPx; y++) {
    for (let x = Math.floor(middleXPx - halfXPx); x <= middleXPx + halfXPx; x++) {
      if (Math.hypot((x - middleXPx) / halfXPx, (y - middleYPx) / halfYPx) > 1) continue;
      all++;
      const i = (y * widthPx + x) * 4;
      if (pixels[i + 3] < 250 || !isSkin(head, pixels.subarray(i, i + 4))) continue;
      skin++;
      for (let c = 0; c < 3; c++) sum[c] += pixels[i + c];
    }
  }
  if (skin < leastShare * all) return null;
  return toHex([sum[0] / skin, sum[1] / skin, sum[2] / skin]);
}

function darker(a: Hex, b: Hex): Hex {
  return lightness(a) < lightness(b) ? a : b;
}
