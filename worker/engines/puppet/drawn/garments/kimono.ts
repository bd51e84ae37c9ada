import { sash } from '../kit/belt.ts';
import { crossTop } from '../kit/cross-collar.ts';
import { line } from '../kit/ink.ts';
import { skirt } from '../kit/skirts.ts';
import type { Garment } from '../kit/tailor.ts';
import { wideSleeves } from '../kit/wide-sleeves.ts';
import { plainLook, shadeOf } from '../look.ts';

/** Crossed fronts, square sleeves, a broad belt, straight to the ankles. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#34457e', second: '#f0b8c4', pattern: 'floral', length: 'long' },
  shoes: 'clogs',
  make(tailor) {
    const { look, shape } = tailor;
    const belt = look.colours.length > 1 ? look.colours[1] : '#b8433f';
    const edge = plainLook(look, '#f3eee4');
    return [
      ...crossTop(tailor, { hem: 440, band: edge, ease: [6, 9, 5], width: 13 }),
      ...wideSleeves(tailor, { drop: 150, dropAtElbow: 95, square: true }),
      ...skirt(tailor, {
        from: 400,
        to: 935,
        topHalf: shape.trunkHalfAt(400) + 9,
        hemHalf: 96,
        folds: 2,
        wave: 0,
        tight: 0.8,
        flare: 0.4,
        swing: 0.8,
        print:
          line('M-30 400C10 560 44 760 52 945', shadeOf(look.colour, 0.9), 3, 0.8) +
          line('M46 940H-100', edge.colour, 5),
      }),
      sash(tailor, {
        at: 366,
        width: 76,
        room: 11,
        look: { ...plainLook(look, belt), second: '#e9c878', material: 'silk' },
        print:
          line('M-140 366H140', '#f1dfae', 9) +
          line('M-140 345H140M-140 388H140', shadeOf(belt, 0.7), 2),
      }),
    ];
  },
};
