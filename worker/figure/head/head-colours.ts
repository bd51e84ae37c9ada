import type { Region } from '../region.ts';
import { growHair, type Hair } from './grow-hair.ts';
import {
  differenceInShade,
  differenceToPalette,
  medianOf,
  mostAlike,
  type Palette,
  samplePalette,
} from './palette.ts';

/** Colours of the parts of somebody. */
export interface HeadColours {
  readonly skin: Palette;
  /** Its palette is empty where no hair is seen. */
  readonly hair: Hair;
  /** [y, x] of 0 or 1: hair on the skull. */
  readonly roots: Uint8Array;
  readonly clothes: Palette;
}

const SURE = 0.9;
/** Differences from which a colour is another one, levels. */
/** Strands of hair and large eyes lie among the cheeks: what is farther from the median is none of the skin. */
const ONE_SKIN = 48;
const NOT_SKIN = 26;
/** Darker than this part of the skin's light is hair, where hair grows. */
const HAIR_SHADE = 0.62;
/** A bald head shines. */
const SHINE = 1.5;
/** Fewer pixels than this share of a square of the face's unit are specks. */
const LEAST_SHARE = 0.06;

/** person: [y, x], 0..1; face: [y, x, (u, v)]; unit: the face's, px of the region. */
export function readHeadColours(
  region: Region,
  person: Float32Array,
  face: Float32Array,
  unit: number,
): HeadColours {
  const [red, green, blue] = region.planes;
  const select = (wanted: (u: number, v: number, i: number) => boolean) => {
    const mask = new Uint8Array(person.length);
    for (let i = 0; i < mask.length; i++) {
      if (person[i] >= SURE && wanted(face[2 * i], face[2 * i + 1], i)) mask[i] = 1;
    }
    return mask;
  };
  const skin = mostAlike(samplePalette(region, select(onCheeks)), ONE_SKIN);
  const usual = medianOf(skin);
  const unlikeSkin = (i: number) =>
    differenceInShade(usual, red[i], green[i], blue[i], HAIR_SHADE, SHINE) > NOT_SKIN;
  let roots = select((u, v, i) => aroundFace(u, v) && unlikeSkin(i));
  if (sum(roots) < LEAST_SHARE * unit * unit) roots = new Uint8Array(person.length);
  const chest = samplePalette(region, select(onChest));
  const hair = growHair(region, roots, { skin: usual, chest }, person, face, unit);
  const clothes = select((u, v, i) => {
    if (onChest(u, v)) return true;
    const unlike = differenceToPalette(skin, red[i], green[i], blue[i]) > NOT_SKIN;
    return besideChest(u, v) && !hair.pixels[i] && unlike;
  });
  return { skin, hair, roots, clothes: samplePalette(region, clothes) };
}

function onCheeks(u: number, v: number): boolean {
  const onMouth = Math.abs(u) < 0.5 && v > 0.75;
  return Math.abs(u) < 0.65 && v > 0.15 && v < 1.4 && !onMouth;
}

function aroundFace(u: number, v: number): boolean {
  return Math.abs(u) < 2.2 && v > -3 && (v < -0.8 || (Math.abs(u) > 1.2 && v < 0.5));
}

/** Where hardly any hair falls. */
function onChest(u: number, v: number): boolean {
  return Math.abs(u) < 0.9 && v > 2.7;
}

function besideChest(u: number, v: number): boolean {
  return Math.abs(u) < 3.4 && (v > 2.4 || (Math.abs(u) > 1.9 && v > 1.5));
}

function sum(mask: Uint8Array): number {
  return mask.reduce((total, value) => total + value, 0);
}
