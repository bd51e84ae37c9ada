import { filled, line, spot } from '../kit/ink.ts';
import { openFront } from '../kit/open-front.ts';
import { shirtUnderJacket } from '../kit/shirt-under-jacket.ts';
import { skirt } from '../kit/skirts.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { trousers } from '../kit/trousers.ts';
import { plainLook, shadeOf } from '../look.ts';

/** Satin lapels, a bow tie, and tails behind. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#26262c' },
  shoes: 'leather-shoes',
  hemOverShoes: true,
  make(tailor) {
    const { look } = tailor;
    const studs = [232, 266, 300, 334].map((y) => spot([0, y], 4, '#2a2a30')).join('');
    const bow =
      filled(
        'M0 198C-14 182 -36 178 -38 186V210C-36 218 -14 214 0 200C14 214 36 218 38 210V186C36 178 14 182 0 198Z',
        look.colours[1] ?? '#26262c',
      ) + spot([0, 199], 7, shadeOf(look.colours[1] ?? '#3a3a42', 0.3));
    return [
      ...trousers(tailor, { to: 2.13, ease: [4, 5, 7] }),
      ...shirtUnderJacket(tailor, {
        colour: '#f7f5f1',
        collarSize: 0.5,
        print: studs + line('M-10 200V400M10 200V400', '#d8d4cc', 1.6),
      }),
      { layer: 'collar', svg: bow },
      {
        layer: 'coat',
        svg: openFront(tailor, {
          hem: 448,
          ease: [8, 7, 8],
          gap: [20, 44],
          closesAt: 352,
          lapel: {
            width: 32,
            look: { ...plainLook(look, shadeOf(look.colour, 0.5)), material: 'silk' },
          },
        }),
      },
      ...skirt(tailor, {
        from: 420,
        to: 720,
        topHalf: 84,
        hemHalf: 92,
        folds: 2,
        wave: 0,
        tight: 0.2,
        opens: 30,
        layers: { front: 'tailsBack', back: null },
      }),
      ...sleeves(tailor, { to: 1.89, ease: [6, 7, 6] }),
    ];
  },
};
