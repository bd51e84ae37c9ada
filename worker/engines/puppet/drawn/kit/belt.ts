import { type Look, shadeOf } from '../look.ts';
import type { StiffPiece } from '../piece.ts';
import { paintCloth } from './cloth.ts';
import { symmetricShape } from './svg-path.ts';
import type { Tailor } from './tailor.ts';

/** A band about the waist, over everything that hangs from there. Without a look: the garment's own, in the shade. */
export function sash(
  { shape, look, ink }: Tailor,
  {
    at,
    width,
    room = 4,
    look: own,
    print = '',
  }: {
    readonly at: number;
    readonly width: number;
    readonly room?: number;
    readonly look?: Look;
    readonly print?: string;
  },
): StiffPiece {
  const [upper, lower] = [at - width / 2, at + width / 2];
  const a = shape.trunkHalfAt(upper) + room;
  const b = shape.trunkHalfAt(lower) + room;
  const outline = symmetricShape([
    [
      [0, upper + 3],
      [a * 0.6, upper + 2],
      [a, upper],
    ],
    [
      [a, upper],
      [b, lower],
    ],
    [
      [b, lower],
      [b * 0.6, lower + 3],
      [0, lower + 4],
    ],
  ]);
  const dark = shadeOf(look.colour, 0.45);
  const used: Look = own ?? { ...look, colour: dark, colours: [dark], pattern: null };
  return {
    layer: 'coat',
    svg: paintCloth(used, outline, { from: [-a, at], to: [a, at], print, round: 0.8 }, ink),
  };
}
