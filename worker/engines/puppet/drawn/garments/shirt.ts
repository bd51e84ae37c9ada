import { bodice } from '../kit/bodice.ts';
import { pointCollar } from '../kit/collars.ts';
import { fitOf, sleeveEndOf } from '../kit/cuts.ts';
import { line, spot } from '../kit/ink.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { plainLook, shadeOf } from '../look.ts';

/** A collar with two points, buttons down the front, cuffs. */
export const garment: Garment = {
  slot: 'top',
  usual: { colour: '#f4f2ee', second: '#4c6f9c', sleeves: 'long' },
  make(tailor) {
    const { look } = tailor;
    const room = fitOf(look);
    const edge = shadeOf(look.colour, 0.6);
    const front =
      line('M-8 190V560M8 190V560', edge, 1.6, 0.8) +
      [222, 262, 302, 342, 382, 422, 462, 500].map((y) => spot([0, y], 3.4, edge)).join('');
    const to = sleeveEndOf(look, 'long');
    const cuff = { width: 17, look: plainLook(look, shadeOf(look.colour, 0.18)) };
    return [
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: 'crew',
          sleeved: true,
          hem: 518,
          dip: 12,
          ease: [6 + room, 9 + room, 7 + room],
          print: front,
        }),
      },
      ...sleeves(tailor, { to: Math.max(0.45, to), ease: [5, 7 + room, 5 + room], cuff }),
      pointCollar(tailor),
    ];
  },
};
