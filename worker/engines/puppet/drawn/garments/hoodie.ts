import { bodice } from '../kit/bodice.ts';
import { hood } from '../kit/collars.ts';
import { fitOf } from '../kit/cuts.ts';
import { filled, line } from '../kit/ink.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { plainLook, shadeOf } from '../look.ts';

/** A hood on the back, strings, a pocket for both hands. */
export const garment: Garment = {
  slot: 'top',
  usual: { colour: '#7f8791', sleeves: 'long' },
  make(tailor) {
    const { look } = tailor;
    const room = fitOf(look) + 3;
    const edge = shadeOf(look.colour, 0.75);
    const rib = plainLook(look, shadeOf(look.colour, 0.4));
    const pocket =
      filled('M-46 408H46L66 462V492H-66V462Z', shadeOf(look.colour, 0.2)) +
      line('M-46 408H46M46 408L66 462M-46 408L-66 462', edge, 2.4) +
      line('M-150 508H150', rib.colour, 26);
    const strings = line(
      'M-15 216C-18 250 -16 262 -17 292M15 216C18 246 16 258 17 280',
      '#f3f0ea',
      3.6,
    );
    return [
      ...hood(tailor),
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: 'crew',
          sleeved: true,
          hem: 514,
          ease: [12 + room, 22 + room, 10 + room],
          print: pocket,
        }),
      },
      ...sleeves(tailor, {
        to: 1.98,
        ease: [9, 13 + room, 9 + room],
        cuff: { width: 20, look: rib },
      }),
      { layer: 'collar', svg: strings },
    ];
  },
};
