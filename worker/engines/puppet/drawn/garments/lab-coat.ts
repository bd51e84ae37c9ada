import { levels } from '../body-shape.ts';
import { line } from '../kit/ink.ts';
import { openFront } from '../kit/open-front.ts';
import { skirt } from '../kit/skirts.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { plainLook, shadeOf } from '../look.ts';

/** White to the knees, open, with pockets. */
export const garment: Garment = {
  slot: 'over',
  usual: { colour: '#f6f6f4' },
  shoes: 'leather-shoes',
  make(tailor) {
    const { look, shape } = tailor;
    return [
      {
        layer: 'coat',
        svg: openFront(tailor, {
          hem: 440,
          ease: [9, 12, 12],
          gap: [20, 26],
          closesAt: 330,
          lapel: { width: 28, look: plainLook(look, shadeOf(look.colour, 0.08)) },
          pockets: [300],
        }),
      },
      ...skirt(tailor, {
        from: levels.waist + 4,
        to: 740,
        topHalf: shape.trunkHalfAt(levels.waist) + 12,
        hemHalf: 124,
        folds: 4,
        wave: 1,
        tight: 0.4,
        flare: 0.5,
        opens: 44,
        print: line('M-84 500H-46M46 500H84', shadeOf(look.colour, 0.7), 4),
        layers: { front: 'tails', back: 'tailsBack' },
      }),
      ...sleeves(tailor, { to: 1.96, ease: [7, 9, 9] }),
    ];
  },
};
