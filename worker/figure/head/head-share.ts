import { walkRandomly } from '../random-walk.ts';
import type { Region } from '../region.ts';
import { BACKGROUND, FIGURE, UNKNOWN } from '../trimap.ts';
import type { HeadColours } from './head-colours.ts';
import { keepHead } from './keep-head.ts';
import { differenceInShade, differenceToPalette } from './palette.ts';

/** Where the parts of this person lie, in face coordinates. */
export interface HeadPlan {
  readonly chinV: number;
  /** Below this, on the face's axis, no more neck is kept. */
  readonly neckEndV: number;
}

/** Colours count this much for each of so many levels of difference, and no more than that many. */
const LEVELS = 11;
const MOST_EVIDENCE = 5;
/** Light that the shadow under the chin leaves to the skin, and the one beside the jaw. */
const CHIN_SHADE = 0.4;
const CHEEK_SHADE = 0.55;
/** Clothes may be of any colour. */
const STRANGE = -2;
const PULL = 0.35;
const STEEPNESS = 4;
/** Below the ears what is like hair and does not hang together with it hardly is any. */
const LOOSE_V = 0.4;
const NOT_ROOTED = -4;
const SOLID = 0.9;
/** Half of the neck's greatest width, and what is certainly face. */
const NECK_U = 1.05;
/** Farther from the middle than this, what hangs together with the hair is hair. */
const BESIDE_U = 0.6;
const FACE = { v: 0.55, halfWidth: 0.8, halfHeight: 1.1 };
const SKULL = { v: -0.3, halfWidth: 1.5, halfHeight: 1.25 };

/** How likely each pixel belongs to the head and not to the body or its clothes, 0..1, and how likely it is bare
 *  skin rather than hair. person: [y, x], 0..1; face: [y, x, (u, v)]; unit: px. */
export function shareHead(
  region: Region,
  person: Float32Array,
  face: Float32Array,
  colours: HeadColours,
  plan: HeadPlan,
  unit: number,
): { readonly share: Float32Array; readonly isSkin: Uint8Array } {
  const count = person.length;
  const [red, green, blue] = region.planes;
  const trimap = new Uint8Array(count);
  const target = new Float32Array(count);
  const isSkin = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const u = face[2 * i];
    const v = face[2 * i + 1];
    trimap[i] = knownOf(u, v, person[i], plan);
    if (person[i] < 0.05) continue;
    const r = red[i];
    const g = green[i];
    const b = blue[i];
    const darkest = Math.abs(u) > BESIDE_U ? CHEEK_SHADE : CHIN_SHADE;
    const skin =
      evidence(differenceInShade(colours.skin, r, g, b, darkest)) +
      placeOfSkin(Math.abs(u), v, plan);
    const rooted = colours.hair.pixels[i] === 1;
    const hair =
      evidence(differenceToPalette(colours.hair.palette, r, g, b)) +
      placeOfHair(Math.abs(u), v, plan) +
      (v > LOOSE_V && !rooted ? NOT_ROOTED : 0);
    const likeClothes = evidence(differenceToPalette(colours.clothes, r, g, b));
    const clothes =
      Math.max(rooted ? -MOST_EVIDENCE : STRANGE, likeClothes) +
      placeOfClothes(Math.abs(u), v, rooted, plan);
    if (skin > hair && !(rooted && Math.abs(u) > BESIDE_U)) isSkin[i] = 1;
    // What is mixed with the background tells nothing by its colour.
    const mixed = person[i] < SOLID && v > LOOSE_V;
    target[i] = mixed ? 0.5 : 1 / (1 + Math.exp(clothes - Math.max(skin, hair)));
  }
  const share = walkRandomly(region, trimap, target, PULL);
  const kept = keepHead(share, person, face, region, unit);
  return { share: kept.map(decide), isSkin };
}

/** Nothing is half a head, but for a narrow seam. */
function decide(share: number): number {
  return Math.min(1, Math.max(0, 0.5 + STEEPNESS * (share - 0.5)));
}

function evidence(levels: number): number {
  return -Math.min(MOST_EVIDENCE, levels / LEVELS);
}

function knownOf(u: number, v: number, person: number, plan: HeadPlan): number {
  if (person < 0.05) return BACKGROUND;
  if (isSkull(u, v)) return FIGURE;
  if (Math.abs(u) < 0.4 && v > plan.neckEndV + 0.5) return BACKGROUND;
  return UNKNOWN;
}

/** What is head in every picture of one: the face and the skull without its rim. */
export function isSkull(u: number, v: number): boolean {
  return [FACE, SKULL].some(
    (part) => Math.hypot(u / part.halfWidth, (v - part.v) / part.halfHeight) < 1,
  );
}

/** Skin is the face's, or the neck's. */
function placeOfSkin(u: number, v: number, { neckEndV }: HeadPlan): number {
  const halfWidth = NECK_U + 0.4 * Math.min(1, Math.max(0, (0.9 - v) / 0.3));
  const beside = Math.max(0, u - halfWidth);
  return -8 * beside - 6 * Math.max(0, v - neckEndV);
}

/** Long hair falls beside the neck and on the shoulders, and is doubted more the lower it is. */
function placeOfHair(u: number, v: number, { chinV }: HeadPlan): number {
  const below = Math.max(0, v - chinV);
  return -0.7 * below - (u < 0.7 ? 4 * Math.min(1, below / 0.3) : 0) - 2 * Math.max(0, u - 2.4);
}

/** A collar rises higher beside the neck than before it, and shoulders rise in close-ups, but not before hair. */
function placeOfClothes(u: number, v: number, rooted: boolean, { chinV }: HeadPlan): number {
  const beginsV = chinV - (u < 0.75 ? 0 : rooted ? 0.45 : u < 1.15 ? 0.75 : 1.15);
  return -4 + 5 * Math.min(1, Math.max(0, (v - beginsV) / 0.9));
}
