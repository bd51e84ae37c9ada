import { levels } from '../body-shape.ts';
import { sash } from '../kit/belt.ts';
import { bodice } from '../kit/bodice.ts';
import { sleeveEndOf } from '../kit/cuts.ts';
import { skirt } from '../kit/skirts.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';

/** Bare shoulders, and a skirt to the floor. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#3b2a6b', length: 'long', sleeves: 'none', material: 'silk' },
  shoes: 'heels',
  make(tailor) {
    const { shape, look } = tailor;
    const to = sleeveEndOf(look, 'none');
    const isTight = look.fit === 'tight';
    return [
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: to > 0 ? 'scoop' : 'strapless',
          sleeved: to > 0,
          hem: 440,
          ease: [4, 1, 4],
        }),
      },
      ...(to > 0 ? sleeves(tailor, { to }) : []),
      ...skirt(tailor, {
        from: levels.waist - 3,
        to: look.length === 'knee' ? 760 : 946,
        topHalf: shape.trunkHalfAt(levels.waist) + 1,
        hemHalf: isTight ? 150 : 235,
        folds: 8,
        wave: 12,
        tight: isTight ? 0.5 : 0,
        flare: isTight ? 2.4 : 0.95,
        swing: 1.2,
      }),
      sash(tailor, { at: levels.waist, width: 20 }),
    ];
  },
};
