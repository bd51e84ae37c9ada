import { labelComponents } from '../components.ts';
import { distanceTo } from '../distance.ts';
import type { Region } from '../region.ts';
import { differenceInShade, differenceToPalette, type Palette, samplePalette } from './palette.ts';

const ROUNDS = 3;
/** As near to a colour that is known of the hair it is hair, levels; this near beside hair it may be. */
const SURELY = 22;
const PERHAPS = 40;
/** Narrower links than twice this hold nothing together; this far from hair a strand may change its colour.
 *  In the face's unit. */
const LINK = 0.035;
const BESIDE = 0.14;
/** Inside this ellipse below the eyes is the face: a shadow along the jaw is no strand. */
const FACE = { v: 0.5, halfWidth: 1.1, halfHeight: 1.35 };
/** From here on the chest's colours count too, though less by so many levels: hair may be of the same. */
const CHEST_FROM_V = 1.2;
const LIKE_CHEST = 6;
/** Hair begins above this. */
const ROOT_V = 0.15;

export interface Hair {
  readonly palette: Palette;
  /** [y, x] of 0 or 1: all hair that hangs together with the head's. */
  readonly pixels: Uint8Array;
}

/** Follows the hair from the skull downward, learning its colours on the way.
 *  roots: [y, x] of 0 or 1, pixels that are hair; skin: its usual colour; chest: what is before it; person: [y, x], 0..1; face: [y, x, (u, v)]; unit: px. */
export function growHair(
  region: Region,
  roots: Uint8Array,
  { skin, chest }: { readonly skin: Palette; readonly chest: Palette },
  person: Float32Array,
  face: Float32Array,
  unit: number,
): Hair {
  const [red, green, blue] = region.planes;
  const { widthPx, heightPx } = region;
  const count = roots.length;
  const free = new Uint8Array(count);
  const toOthers = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const u = face[2 * i];
    const v = face[2 * i + 1];
    if (person[i] < 0.5 || isFace(u, v) || isThroat(u, v)) continue;
    free[i] = 1;
    toOthers[i] = differenceInShade(skin, red[i], green[i], blue[i]);
    if (v < CHEST_FROM_V) continue;
    toOthers[i] = Math.min(
      toOthers[i],
      differenceToPalette(chest, red[i], green[i], blue[i]) + LIKE_CHEST,
    );
  }
  let hair: Hair = { palette: samplePalette(region, roots), pixels: roots };
  for (let round = 0; round < ROUNDS && hair.palette.length > 0; round++) {
    const near = distanceTo(hair.pixels, widthPx, heightPx);
    const like = new Uint8Array(count);
    const perhaps = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      if (!free[i]) continue;
      const away = differenceToPalette(hair.palette, red[i], green[i], blue[i]);
      if (away < SURELY && away < toOthers[i]) like[i] = 1;
      else if (away < PERHAPS && 0.8 * away < toOthers[i]) perhaps[i] = 1;
    }
    for (let i = 0; i < count; i++) if (perhaps[i] && near[i] < BESIDE * unit) like[i] = 1;
    const pixels = keepRooted(like, face, widthPx, heightPx, LINK * unit);
    hair = { palette: samplePalette(region, pixels), pixels };
  }
  return hair;
}

function isFace(u: number, v: number): boolean {
  return v > ROOT_V && Math.hypot(u / FACE.halfWidth, (v - FACE.v) / FACE.halfHeight) < 1;
}

/** Between chin and chest no hair is looked for: it would lead on to the clothes. */
function isThroat(u: number, v: number): boolean {
  return Math.abs(u) < 0.8 && v > 1.9;
}

/** What hangs together with hair on the skull by more than thin links. */
function keepRooted(
  like: Uint8Array,
  face: Float32Array,
  widthPx: number,
  heightPx: number,
  linkPx: number,
): Uint8Array {
  const depth = distanceTo(
    like.map((value) => 1 - value),
    widthPx,
    heightPx,
  );
  const core = like.map((value, i) => (value && depth[i] > linkPx ? 1 : 0));
  const { labels, sizesPx } = labelComponents(core, widthPx);
  const rooted = new Uint8Array(sizesPx.length);
  for (let i = 0; i < core.length; i++) {
    if (core[i] && face[2 * i + 1] < ROOT_V && Math.abs(face[2 * i]) < 2) rooted[labels[i]] = 1;
  }
  const kept = core.map((value, i) => (value && rooted[labels[i]] ? 1 : 0));
  const reach = distanceTo(kept, widthPx, heightPx);
  return like.map((value, i) => (value && reach[i] <= linkPx + 1.5 ? 1 : 0));
}
