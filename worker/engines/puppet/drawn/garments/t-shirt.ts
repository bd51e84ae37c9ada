import { bodice } from '../kit/bodice.ts';
import { fitOf, hemOf, sleeveEndOf } from '../kit/cuts.ts';
import { line } from '../kit/ink.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** A round neck, short sleeves, straight down to the hips. */
export const garment: Garment = {
  slot: 'top',
  usual: { colour: '#f1eee6', second: '#3a5f9e', sleeves: 'short' },
  make(tailor) {
    const { look } = tailor;
    const room = fitOf(look);
    const rib = line(
      'M-37 171C-30 188 -16 196 0 196C16 196 30 188 37 171',
      shadeOf(look.colour, 0.4),
      5,
    );
    const to = sleeveEndOf(look, 'short');
    return [
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: 'crew',
          sleeved: to > 0,
          hem: hemOf(look, { short: 415, knee: 560, long: 560 }, 'knee') - 45,
          ease: [7 + room, 12 + room, 8 + room],
          print: rib,
        }),
      },
      ...(to > 0 ? sleeves(tailor, { to, ease: [6, 8 + room, 11 + room] }) : []),
    ];
  },
};
