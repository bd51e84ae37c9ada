import type { Region } from '../region.ts';
import { differenceInShade, differenceToPalette, type Palette, samplePalette } from './palette.ts';

/** Colours of the parts of somebody, each with its pixels, [y, x] of 0 or 1. */
export interface HeadColours {
  readonly skin: Palette;
  /** Empty where no hair is seen. */
  readonly hair: Palette;
  readonly clothes: Palette;
  readonly hairPixels: Uint8Array;
}

const SURE = 0.9;
/** Differences from which a colour is another one, levels. */
const NOT_SKIN = 26;
const NOT_HAIR = 20;
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
  const skin = samplePalette(region, select(onCheeks));
  const unlikeSkin = (i: number) => differenceInShade(skin, red[i], green[i], blue[i]) > NOT_SKIN;
  let hairPixels = select((u, v, i) => aroundFace(u, v) && unlikeSkin(i));
  if (sum(hairPixels) < LEAST_SHARE * unit * unit) hairPixels = new Uint8Array(person.length);
  const hair = samplePalette(region, hairPixels);
  const below = select(belowNeck);
  const unlikeBoth = select(
    (u, v, i) =>
      belowNeck(u, v) &&
      differenceToPalette(skin, red[i], green[i], blue[i]) > NOT_HAIR &&
      differenceToPalette(hair, red[i], green[i], blue[i]) > NOT_HAIR,
  );
  const enough = sum(unlikeBoth) > 0.2 * sum(below);
  return { skin, hair, clothes: samplePalette(region, enough ? unlikeBoth : below), hairPixels };
}

function onCheeks(u: number, v: number): boolean {
  const onMouth = Math.abs(u) < 0.5 && v > 0.75;
  return Math.abs(u) < 0.8 && v > 0.2 && v < 1.35 && !onMouth;
}

function aroundFace(u: number, v: number): boolean {
  return Math.abs(u) < 2.2 && v > -3 && (v < -0.8 || (Math.abs(u) > 1.2 && v < 0.6));
}

function belowNeck(u: number, v: number): boolean {
  return Math.abs(u) < 3 && v > 2.4;
}

function sum(mask: Uint8Array): number {
  return mask.reduce((total, value) => total + value, 0);
}
