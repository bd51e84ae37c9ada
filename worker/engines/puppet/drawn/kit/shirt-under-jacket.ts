import type { Hex } from '../../../../paint/colour.ts';
import { plainLook } from '../look.ts';
import type { StiffPiece } from '../piece.ts';
import { bodice } from './bodice.ts';
import { pointCollar } from './collars.ts';
import { sleeves } from './sleeves.ts';
import type { Tailor } from './tailor.ts';

export interface ShirtCut {
  readonly colour: Hex;
  /** Of the collar's points, 1 as a shirt's alone. */
  readonly collarSize: number;
  /** Printed or sewn on, below the shading. */
  readonly print?: string;
  /** A tie, below the collar's points. */
  readonly tie?: string;
}

/** As much of a shirt as a jacket leaves to be seen: the front, the collar, and a little at the wrists. */
export function shirtUnderJacket(
  tailor: Tailor,
  { colour, collarSize, print = '', tie = '' }: ShirtCut,
): StiffPiece[] {
  const shirt = { ...tailor, look: plainLook(tailor.look, colour) };
  return [
    {
      layer: 'body',
      svg: bodice(shirt, { neckline: 'crew', sleeved: true, hem: 400, ease: [2, 2, 2], print }),
    },
    { layer: 'collar', svg: tie },
    pointCollar(shirt, { size: collarSize }),
    ...sleeves(shirt, { to: 2, ease: [0, 0, 5] }).filter(({ layer }) =>
      layer.startsWith('foreArm'),
    ),
  ];
}
