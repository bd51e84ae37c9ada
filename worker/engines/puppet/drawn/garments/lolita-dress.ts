import { levels } from '../body-shape.ts';
import { sash } from '../kit/belt.ts';
import { bodice } from '../kit/bodice.ts';
import { pointCollar } from '../kit/collars.ts';
import { filled, line, spot } from '../kit/ink.ts';
import { skirt } from '../kit/skirts.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { plainLook, shadeOf } from '../look.ts';

/** Puffed sleeves, a bell of a skirt with white frills, a bow at the chest. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#c97aa5', second: '#fbf6f2' },
  shoes: 'leather-shoes',
  make(tailor) {
    const { look, shape } = tailor;
    const frill = '#fbf7f3';
    const white = plainLook(look, frill);
    const bow =
      filled(
        'M0 222C-18 206 -44 204 -42 224C-42 244 -16 240 0 228C16 240 42 244 42 224C44 204 18 206 0 222ZM-4 228L-20 268L-6 262L0 234L6 262L20 268L4 228Z',
        shadeOf(look.colour, 0.6),
      ) + spot([0, 225], 8, look.colour);
    const cut = {
      from: levels.waist - 3,
      topHalf: shape.trunkHalfAt(levels.waist) + 2,
      tight: 0,
      flare: 0.55,
      folds: 8,
    } as const;
    return [
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: 'crew',
          sleeved: true,
          hem: 440,
          ease: [4, 2, 4],
          print: line('M-26 220V400M26 220V400', frill, 6),
        }),
      },
      ...sleeves(tailor, { to: 0.46, ease: [13, 15, 15], cuff: { width: 11, look: white } }),
      ...skirt(tailor, {
        ...cut,
        to: 700,
        hemHalf: 226,
        wave: 16,
        look: white,
        layers: { front: 'skirtBack', back: null },
      }),
      ...skirt(tailor, {
        ...cut,
        to: 672,
        hemHalf: 214,
        wave: 13,
        bands: [
          { above: 12, width: 8, colour: frill },
          { above: 40, width: 4, colour: frill },
        ],
        layers: { front: 'skirt', back: null },
      }),
      sash(tailor, { at: levels.waist, width: 22, look: white }),
      pointCollar({ ...tailor, look: white }, { size: 1.2 }),
      { layer: 'collar', svg: bow },
    ];
  },
};
