import { bodice } from '../kit/bodice.ts';
import { standCollar } from '../kit/collars.ts';
import { line } from '../kit/ink.ts';
import { openFront } from '../kit/open-front.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { trousers } from '../kit/trousers.ts';
import { plainLook } from '../look.ts';

/** A track suit: zip, and stripes down arms and legs. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#2458b8', second: '#f4f4f2' },
  shoes: 'sneakers',
  make(tailor) {
    const { look } = tailor;
    const white = plainLook(look, look.second);
    const yoke = line('M-150 258L-60 236L0 252L60 236L150 258', white.colour, 9);
    return [
      ...trousers(tailor, { to: 1.95, ease: [7, 9, 9], stripe: white }),
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: 'crew',
          sleeved: true,
          hem: 505,
          ease: [9, 13, 7],
          print: yoke,
        }),
      },
      {
        layer: 'coat',
        svg: openFront(tailor, {
          hem: 500,
          ease: [10, 15, 8],
          gap: [0, 0],
          closesAt: 205,
          zip: '#dfe3e8',
          band: { width: 16, look: white },
        }),
      },
      { layer: 'coat', svg: line('M-84 262L-44 240L0 254L44 240L84 262', white.colour, 8) },
      ...sleeves(tailor, {
        to: 1.96,
        ease: [7, 9, 8],
        cuff: { width: 15, look: white },
        stripe: white,
      }),
      standCollar(tailor, { height: 12, trim: white.colour }),
    ];
  },
};
