import { outward, type Side, sides } from './body-shape.ts';
import { paintNeckShade } from './kit/neck-shade.ts';
import { paintFist, paintHand, paintSkin } from './kit/skin.ts';
import { acrossLimb } from './kit/sleeves.ts';
import {
  between,
  limbShape,
  type Point,
  type Profile,
  radiusAt,
  symmetricShape,
  tenth,
} from './kit/svg-path.ts';
import type { Sitter } from './kit/tailor.ts';
import type { StiffPiece } from './piece.ts';

/** The person below the clothes: trunk with neck, limbs, and hands that are open or closed about something. */
export function paintBody(sitter: Sitter, holds: Readonly<Record<Side, boolean>>): StiffPiece[] {
  return [
    { layer: 'body', svg: trunk(sitter) },
    ...sides.flatMap((side) => [
      limb(sitter, side, 'shoulder', 'elbow', sitter.shape.upperArm, `upperArm${side}`),
      hand(sitter, side, holds[side]),
      limb(sitter, side, 'elbow', 'wrist', sitter.shape.foreArm, `foreArm${side}`),
      limb(sitter, side, 'hip', 'knee', sitter.shape.thigh, `thigh${side}`),
      limb(sitter, side, 'knee', 'ankle', sitter.shape.shin, `shin${side}`),
    ]),
  ];
}

function trunk({ shape, skin, ink }: Sitter): string {
  const lower: Point[] = [shape.trunk[shape.trunk.length - 1], [0, 548]];
  const outline = symmetricShape([shape.trunk, lower]);
  const collarBones = [1, -1]
    .map(
      (o) =>
        `<path d="M${o * 12} 203C${o * 34} 200 ${o * 60} 196 ${o * 78} 194" fill="none" stroke="${skin.shade}" stroke-width="3" stroke-linecap="round" opacity=".4"/>`,
    )
    .join('');
  return paintSkin(skin, outline, { from: [-108, 300], to: [108, 300] }, ink, {
    extra: paintNeckShade(skin, shape.neckHalf, ink) + collarBones,
    fades: [{ full: [0, 330], none: [0, 215] }],
  });
}

type End = 'shoulder' | 'elbow' | 'wrist' | 'hip' | 'knee' | 'ankle';

function limb(
  { shape, skin, ink }: Sitter,
  side: Side,
  from: End,
  to: End,
  profile: Profile,
  layer: StiffPiece['layer'],
): StiffPiece {
  const [a, b] = [shape.joint(`${from}${side}`), shape.joint(`${to}${side}`)];
  const outline = limbShape(a, b, profile, { start: 'round', end: 'round' });
  // Joints are flat in colour, so that two pieces meet there without a seam; a hand goes on as shaded as its arm.
  const at = (share: number): Point => between(a, b, share);
  const fades = [{ full: at(0.4), none: at(0.04) }];
  if (to !== 'wrist') fades.push({ full: at(0.6), none: at(0.96) });
  return {
    layer,
    svg: paintSkin(skin, outline, acrossLimb(a, b, radiusAt(profile, 0.4)), ink, { fades }),
  };
}

function hand({ shape, skin, ink }: Sitter, side: Side, isClosed: boolean): StiffPiece {
  const wrist = shape.joint(`wrist${side}`);
  const tip = shape.joint(`fingertip${side}`);
  const turn = (Math.atan2(tip[1] - wrist[1], tip[0] - wrist[0]) * 180) / Math.PI - 90;
  const girth = shape.foreArm[shape.foreArm.length - 1][1] / 15;
  const isLitLeft = ink.lit * outward[side] < 0;
  const drawn = (isClosed ? paintFist : paintHand)(skin, girth, ink, isLitLeft);
  return {
    layer: `foreArm${side}`,
    svg: `<g transform="translate(${tenth(wrist[0])} ${tenth(wrist[1])}) rotate(${tenth(turn)}) scale(${outward[side]} 1)">${drawn}</g>`,
  };
}
