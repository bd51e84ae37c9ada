import { bodice } from '../kit/bodice.ts';
import { standCollar } from '../kit/collars.ts';
import { fitOf } from '../kit/cuts.ts';
import { line } from '../kit/ink.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { plainLook, shadeOf } from '../look.ts';

/** Knitted, with ribs at neck, wrists and hem. */
export const garment: Garment = {
  slot: 'top',
  usual: { colour: '#c7803f', material: 'wool', sleeves: 'long' },
  make(tailor) {
    const { look } = tailor;
    const room = fitOf(look);
    const rib = plainLook(look, shadeOf(look.colour, 0.35));
    const ribs = Array.from({ length: 34 }, (_, i) => `M${-136 + i * 8} 488V520`).join('');
    const hem =
      line('M-140 505H140', rib.colour, 32) + line(ribs, shadeOf(look.colour, 0.8), 1.6, 0.6);
    return [
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: 'crew',
          sleeved: true,
          hem: 508,
          ease: [11 + room, 19 + room, 11 + room],
          print: hem,
        }),
      },
      ...sleeves(tailor, {
        to: 1.98,
        ease: [9, 12 + room, 9 + room],
        cuff: { width: 22, look: rib },
      }),
      standCollar(tailor, { height: 14, look: rib }),
    ];
  },
};
