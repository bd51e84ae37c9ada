import type { PhotoHead } from '../../../../../worker/engines/puppet/drawn/photo-head.ts';
import { toHex } from '../../../../../worker/paint/colour.ts';
import { rasterise } from '../../../../../worker/paint/rasterise.ts';

type Colour = PhotoHead['skin'];

/** Skin of paper. */
export interface PaperSkin {
  readonly skin: Colour;
  readonly shade: Colour;
  readonly neck: Colour;
}

const usual: PaperSkin = { skin: [239, 187, 157], shade: [190, 132, 106], neck: [217, 161, 132] };

/** A head of three ellipses: hair, face, neck. inShade: how much of the face, from the right, lies in the shade. */
export async function paperHead(tones: PaperSkin = usual, inShade = 0): Promise<PhotoHead> {
  const { skin, shade, neck } = tones;
  const svg =
    '<ellipse cx="60" cy="60" rx="46" ry="58" fill="#33251f"/>' +
    `<rect x="44" y="100" width="32" height="48" fill="${toHex(neck)}"/>` +
    `<ellipse cx="60" cy="74" rx="36" ry="48" fill="${toHex(skin)}"/>` +
    '<clipPath id="face"><ellipse cx="60" cy="74" rx="36" ry="48"/></clipPath>' +
    `<rect x="${96 - 72 * inShade}" y="0" width="72" height="150" fill="${toHex(shade)}" clip-path="url(#face)"/>`;
  const { pixels } = await rasterise(svg, 120, 150);
  return {
    widthPx: 120,
    heightPx: 150,
    rgba: pixels,
    crown: [60, 2],
    chin: [60, 122],
    eyeL: [48, 72],
    eyeR: [72, 72],
    skin,
    shade,
    neck,
    hair: [51, 37, 31],
    neckWidthPx: 32,
    showsNeck: true,
    lightFrom: 0,
    rollRad: 0,
    yawRad: 0,
  };
}
