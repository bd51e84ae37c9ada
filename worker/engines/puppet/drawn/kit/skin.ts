import { type Hex, lighten, mix } from '../../../../paint/colour.ts';
import { clipped, type Fade, faded, filled, gradient, type Ink, line } from './ink.ts';
import type { Point } from './svg-path.ts';

/** A person's skin: as it is between light and shade, and on the side away from the light. */
export interface SkinTone {
  readonly base: Hex;
  readonly shade: Hex;
  /** Of the neck, below the chin. */
  readonly neck: Hex;
  /** Right below the chin, in its shadow. */
  readonly underChin: Hex;
}

/** Bare skin: rounder and softer than cloth. from, to: across the form, from the picture's left to its right. */
export function paintSkin(
  tone: SkinTone,
  shape: string,
  across: { readonly from: Point; readonly to: Point },
  ink: Ink,
  { extra = '', fades = [] }: { readonly extra?: string; readonly fades?: readonly Fade[] } = {},
): string {
  const isLeft = ink.lit < 0;
  const round = gradient(ink, across.from, across.to, [
    { at: 0, colour: tone.shade, opacity: isLeft ? 0.28 : 0.85 },
    { at: 0.35, colour: tone.shade, opacity: isLeft ? 0 : 0.12 },
    { at: 0.65, colour: tone.shade, opacity: isLeft ? 0.12 : 0 },
    { at: 1, colour: tone.shade, opacity: isLeft ? 0.85 : 0.28 },
  ]);
  const glow = gradient(ink, across.from, across.to, [
    { at: isLeft ? 0.12 : 0.48, colour: lighten(tone.base, 0.25), opacity: 0 },
    { at: isLeft ? 0.32 : 0.68, colour: lighten(tone.base, 0.25), opacity: 0.5 },
    { at: isLeft ? 0.52 : 0.88, colour: lighten(tone.base, 0.25), opacity: 0 },
  ]);
  const light = fades.reduce(
    (svg, fade) => faded(svg, fade, ink),
    round.svg + filled(shape, round.fill) + glow.svg + filled(shape, glow.fill),
  );
  return clipped(ink, shape, filled(shape, tone.base) + light + extra);
}

/** What a hand is filled with: shaded across like the arm that it goes on from. isLitLeft: the light comes from
 *  negative x. */
function handFill(tone: SkinTone, ink: Ink, isLitLeft: boolean) {
  const [left, right] = isLitLeft ? [-1, 1] : [1, -1];
  return gradient(
    ink,
    [left * handHalf, 0],
    [right * handHalf, 0],
    [
      { at: 0, colour: mix(tone.base, tone.shade, 0.25) },
      { at: 0.3, colour: lighten(tone.base, 0.1) },
      { at: 0.55, colour: tone.base },
      { at: 1, colour: mix(tone.base, tone.shade, 0.8) },
    ],
  );
}

const handHalf = 20;

/** A hand that hangs from the wrist: units about the wrist, y along the fingers; the thumb is at negative x. */
export function paintHand(tone: SkinTone, girth: number, ink: Ink, isLitLeft: boolean): string {
  const fingers = [
    { base: [-11, 44], tip: [-13, 77], width: 9 },
    { base: [-4, 46], tip: [-4.5, 88], width: 9.2 },
    { base: [3.5, 46], tip: [4, 90], width: 9.2 },
    { base: [10.5, 43], tip: [12.5, 80], width: 8.2 },
  ] as const;
  const edge = mix(tone.base, tone.shade, 0.75);
  const { svg, fill } = handFill(tone, ink, isLitLeft);
  const strokes = fingers
    .map(({ base, tip, width }) => line(`M${base[0]} ${base[1]}L${tip[0]} ${tip[1]}`, fill, width))
    .join('');
  const palm =
    'M-13.5 -8C-14 4 -17 12 -17 24C-17.5 36 -16 44 -15 52L15 50C16.5 42 17 30 16 20C15.5 10 14 2 13.5 -8Z';
  const thumb = 'M-12 14C-19 20 -22 30 -23 46';
  const parting = fingers
    .slice(1)
    .map(({ base, tip }, i) => {
      const before = fingers[i];
      const x = (base[0] + before.base[0]) / 2;
      const endX = (tip[0] + before.tip[0]) / 2;
      return line(`M${x} ${base[1] + 2}L${endX} ${Math.min(tip[1], before.tip[1]) - 2}`, edge, 1.5);
    })
    .join('');
  return `<g transform="scale(${girth})">${svg}${line(thumb, fill, 10)}${strokes}${filled(palm, fill)}${parting}${line('M-15 34C-17 40 -18 44 -18.5 50', edge, 1.4)}</g>`;
}

/** A hand closed about a handle that lies across it. */
export function paintFist(tone: SkinTone, girth: number, ink: Ink, isLitLeft: boolean): string {
  const edge = mix(tone.base, tone.shade, 0.8);
  const { svg, fill } = handFill(tone, ink, isLitLeft);
  const shape =
    'M-13.5 -8C-15 4 -20 12 -20 26C-20 42 -12 52 0 52C12 52 19 43 19 28C19 14 15 4 13.5 -8Z';
  const knuckles = [-11, -3.5, 4, 11.5]
    .map((x) => line(`M${x} 30C${x + 1} 38 ${x + 1} 44 ${x} 50`, edge, 1.5))
    .join('');
  return `<g transform="scale(${girth})">${svg}${filled(shape, fill)}${knuckles}${line('M-19 26C-10 20 0 22 6 28', edge, 2)}</g>`;
}
