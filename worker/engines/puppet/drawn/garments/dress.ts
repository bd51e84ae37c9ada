import { levels } from '../body-shape.ts';
import { sash } from '../kit/belt.ts';
import { bodice } from '../kit/bodice.ts';
import { skirt } from '../kit/skirts.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';

const hems: Readonly<Record<string, number>> = { short: 640, knee: 735, long: 925 };

/** A bodice and a wide skirt from the waist. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#d0342c', length: 'knee', sleeves: 'none' },
  shoes: 'heels',
  make(tailor) {
    const { look, shape } = tailor;
    const to = hems[look.length ?? 'knee'] ?? hems['knee'];
    const isTight = look.fit === 'tight';
    const sleeved = look.sleeves !== 'none' && look.sleeves !== null;
    const waist = shape.trunkHalfAt(levels.waist) + 2;
    return [
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: sleeved ? 'scoop' : 'straps',
          sleeved,
          hem: 440,
          ease: [4, 2, 4],
        }),
      },
      ...(sleeved ? sleeves(tailor, { to: look.sleeves === 'long' ? 1.97 : 0.45 }) : []),
      ...skirt(tailor, {
        from: levels.waist - 3,
        to,
        topHalf: waist,
        hemHalf: isTight ? 104 : 120 + (to - levels.waist) * 0.28,
        folds: isTight ? 3 : 7,
        wave: isTight ? 3 : 12,
        tight: isTight ? 0.9 : 0,
        flare: isTight ? 0.4 : 0.8,
      }),
      sash(tailor, { at: levels.waist, width: 15 }),
    ];
  },
};
