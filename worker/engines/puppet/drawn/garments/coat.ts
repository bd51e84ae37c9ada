import { levels } from '../body-shape.ts';
import { sash } from '../kit/belt.ts';
import { hemOf } from '../kit/cuts.ts';
import { openFront } from '../kit/open-front.ts';
import { skirt } from '../kit/skirts.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { plainLook, shadeOf } from '../look.ts';

/** Wide lapels, a belt, and tails that swing about the knees. */
export const garment: Garment = {
  slot: 'over',
  usual: { colour: '#b08a5b', length: 'knee', sleeves: 'long' },
  shoes: 'boots',
  make(tailor) {
    const { look, shape } = tailor;
    const to = hemOf(look, { short: 620, knee: 745, long: 880 }, 'knee');
    const gap = 30;
    return [
      {
        layer: 'coat',
        svg: openFront(tailor, {
          hem: 430,
          ease: [12, 12, 13],
          gap: [8, 10],
          closesAt: 345,
          lapel: { width: 42, look: plainLook(look, shadeOf(look.colour, 0.2)) },
          buttons: { heights: [352], colour: shadeOf(look.colour, 1), x: 26 },
        }),
      },
      ...skirt(tailor, {
        from: levels.waist + 4,
        to,
        topHalf: shape.trunkHalfAt(levels.waist) + 13,
        hemHalf: 122 + (to - levels.waist) * 0.1,
        folds: 5,
        wave: 2,
        tight: 0.35,
        flare: 0.6,
        opens: gap,
        layers: { front: 'tails', back: 'tailsBack' },
      }),
      {
        ...sash(tailor, {
          at: levels.waist + 6,
          width: 19,
          room: 14,
          look: plainLook(look, shadeOf(look.colour, 0.4)),
        }),
        layer: 'tails',
      },
      ...sleeves(tailor, {
        to: 1.97,
        ease: [9, 12, 11],
        cuff: { width: 22, look: plainLook(look, shadeOf(look.colour, 0.3)) },
      }),
    ];
  },
};
