import { levels } from '../body-shape.ts';
import { sash } from '../kit/belt.ts';
import { bodice } from '../kit/bodice.ts';
import { sleeveEndOf } from '../kit/cuts.ts';
import { line } from '../kit/ink.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { trousers } from '../kit/trousers.ts';

/** Top and trousers in one, with a zip. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#b5642f', sleeves: 'long' },
  shoes: 'sneakers',
  make(tailor) {
    const to = sleeveEndOf(tailor.look, 'long');
    const short = tailor.look.length === 'short';
    return [
      ...trousers(tailor, { to: short ? 0.4 : 1.96, ease: [6, 8, 9] }),
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: to > 0 ? 'vee' : 'scoop',
          sleeved: to > 0,
          hem: 440,
          ease: [7, 7, 6],
          print: line('M0 236V440', '#dfe2e6', 3),
        }),
      },
      ...(to > 0 ? sleeves(tailor, { to, ease: [6, 8, 7] }) : []),
      sash(tailor, { at: levels.waist + 8, width: 17, room: 9 }),
    ];
  },
};
