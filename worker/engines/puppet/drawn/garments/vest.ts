import { bodice } from '../kit/bodice.ts';
import { pointCollar } from '../kit/collars.ts';
import { openFront } from '../kit/open-front.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { plainLook, shadeOf } from '../look.ts';

/** Without sleeves, buttoned over a white shirt. */
export const garment: Garment = {
  slot: 'top',
  usual: { colour: '#4a4f5c' },
  shoes: 'leather-shoes',
  make(tailor) {
    const { look } = tailor;
    const white = plainLook({ ...look, material: null }, '#f5f3ef');
    return [
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: 'crew',
          sleeved: true,
          hem: 470,
          look: white,
          ease: [4, 4, 4],
        }),
      },
      ...sleeves(tailor, {
        to: 1.96,
        ease: [4, 7, 5],
        look: white,
        cuff: { width: 16, look: plainLook(look, '#e6e2da') },
      }),
      pointCollar({ ...tailor, look: white }),
      {
        layer: 'coat',
        svg: openFront(tailor, {
          hem: 470,
          ease: [6, 6, 6],
          gap: [0, 5],
          closesAt: 290,
          buttons: { heights: [312, 346, 380, 414], colour: shadeOf(look.colour, 1) },
          sleeveless: true,
        }),
      },
    ];
  },
};
