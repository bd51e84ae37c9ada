import { bodice } from '../kit/bodice.ts';
import { standCollar } from '../kit/collars.ts';
import { line, spot } from '../kit/ink.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { trousers } from '../kit/trousers.ts';
import { plainLook, shadeOf } from '../look.ts';

/** A standing collar, knots down the front, white cuffs, wide trousers. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#a8232c', second: '#e5bf5c', material: 'silk', pattern: 'dragon' },
  shoes: 'leather-shoes',
  hemOverShoes: true,
  make(tailor) {
    const { look } = tailor;
    const knots = [214, 256, 298, 340, 382, 424, 466]
      .map(
        (y) =>
          line(`M-26 ${y}H26`, look.second, 4.4) +
          spot([0, y], 6, look.second) +
          spot([-26, y], 4.4, look.second) +
          spot([26, y], 4.4, look.second),
      )
      .join('');
    const front = line('M0 196V530', shadeOf(look.colour, 0.9), 2.4) + knots;
    return [
      ...trousers(
        { ...tailor, look: { ...plainLook(look, shadeOf(look.colour, 1)), material: null } },
        { to: 2.12, ease: [8, 12, 15] },
      ),
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: 'crew',
          sleeved: true,
          hem: 530,
          ease: [9, 15, 11],
          print: front,
        }),
      },
      ...sleeves(tailor, {
        to: 1.97,
        ease: [7, 11, 13],
        cuff: { width: 22, look: plainLook({ ...look, material: null }, '#f4f1ea') },
      }),
      standCollar(tailor, { height: 14, trim: look.second }),
    ];
  },
};
