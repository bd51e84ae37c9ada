import { bodice } from '../kit/bodice.ts';
import { line } from '../kit/ink.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { trousers } from '../kit/trousers.ts';
import { plainLook } from '../look.ts';

/** A player's shirt with a number, and shorts. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#d03a30', second: '#f6f4ef' },
  shoes: 'sneakers',
  make(tailor) {
    const { look } = tailor;
    const trim = look.second;
    const seven = line('M-24 300H22L-6 392', trim, 14);
    const edges = line('M-36 171C-28 190 -14 197 0 197C14 197 28 190 36 171', trim, 8);
    return [
      ...trousers(tailor, { to: 0.72, ease: [9, 11, 18], stripe: plainLook(look, trim) }),
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: 'crew',
          sleeved: true,
          hem: 512,
          ease: [10, 15, 9],
          print: seven + edges,
        }),
      },
      ...sleeves(tailor, {
        to: 0.5,
        ease: [7, 10, 13],
        cuff: { width: 9, look: plainLook(look, trim) },
      }),
    ];
  },
};
