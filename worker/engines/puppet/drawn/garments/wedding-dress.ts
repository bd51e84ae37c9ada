import { lighten } from '../../../../paint/colour.ts';
import { levels } from '../body-shape.ts';
import { sash } from '../kit/belt.ts';
import { bodice } from '../kit/bodice.ts';
import { skirt } from '../kit/skirts.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { plainLook, shadeOf } from '../look.ts';

/** Lace above, and the widest skirt of all. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#f6f2ec', length: 'long', sleeves: 'long' },
  shoes: 'heels',
  make(tailor) {
    const { shape, look } = tailor;
    const lace = { ...look, material: 'lace', colour: shadeOf(look.colour, 0.12) };
    return [
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: 'scoop',
          sleeved: true,
          hem: 440,
          ease: [4, 1, 4],
          look: lace,
        }),
      },
      ...(look.sleeves === 'none'
        ? []
        : sleeves(tailor, { to: 1.95, ease: [3, 3, 3], look: lace })),
      ...skirt(tailor, {
        from: levels.waist - 3,
        to: 946,
        topHalf: shape.trunkHalfAt(levels.waist) + 1,
        hemHalf: 268,
        folds: 9,
        wave: 14,
        tight: 0,
        flare: 0.72,
        bands: [
          { above: 8, width: 16, colour: shadeOf(look.colour, 0.25) },
          { above: 34, width: 4, colour: shadeOf(look.colour, 0.35) },
        ],
      }),
      sash(tailor, {
        at: levels.waist,
        width: 16,
        look: plainLook({ ...look, material: 'silk' }, lighten(look.colour, 0.3)),
      }),
    ];
  },
};
