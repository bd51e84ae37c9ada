import { fitOf } from '../kit/cuts.ts';
import { openFront } from '../kit/open-front.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { plainLook, shadeOf } from '../look.ts';

/** Short, with a zip, over whatever is worn beneath. */
export const garment: Garment = {
  slot: 'over',
  usual: { colour: '#55603f', sleeves: 'long' },
  make(tailor) {
    const { look } = tailor;
    const room = fitOf(look);
    const rib = plainLook(look, shadeOf(look.colour, 0.5));
    return [
      {
        layer: 'coat',
        svg: openFront(tailor, {
          hem: 492,
          ease: [11 + room, 16 + room, 8 + room],
          gap: [22, 30],
          closesAt: 300,
          lapel: { width: 24, look: plainLook(look, shadeOf(look.colour, 0.25)) },
          zip: '#c9ccd2',
          pockets: [430],
          band: { width: 20, look: rib },
        }),
      },
      ...sleeves(tailor, {
        to: 1.97,
        ease: [8, 10 + room, 8 + room],
        cuff: { width: 18, look: rib },
      }),
    ];
  },
};
