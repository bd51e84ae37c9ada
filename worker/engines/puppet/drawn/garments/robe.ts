import { levels } from '../body-shape.ts';
import { sash } from '../kit/belt.ts';
import { crossTop } from '../kit/cross-collar.ts';
import { skirt } from '../kit/skirts.ts';
import type { Garment } from '../kit/tailor.ts';
import { wideSleeves } from '../kit/wide-sleeves.ts';
import { plainLook, shadeOf } from '../look.ts';

/** Wide all over, tied at the waist. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#4b3a78', second: '#e0bb55', length: 'long' },
  shoes: 'leather-shoes',
  make(tailor) {
    const { look, shape } = tailor;
    const trim = plainLook(look, look.second);
    return [
      ...crossTop(tailor, {
        hem: 440,
        band: trim,
        ease: [12, 12, 12],
        under: plainLook(look, '#efe9dd'),
      }),
      ...wideSleeves(tailor, { drop: 128, trim: trim.colour }),
      ...skirt(tailor, {
        from: levels.waist - 2,
        to: 950,
        topHalf: shape.trunkHalfAt(levels.waist) + 11,
        hemHalf: 158,
        folds: 5,
        wave: 4,
        tight: 0.1,
        flare: 0.7,
        bands: [{ above: 8, width: 14, colour: trim.colour }],
      }),
      sash(tailor, {
        at: levels.waist + 2,
        width: 22,
        room: 13,
        look: plainLook(look, shadeOf(trim.colour, 0.3)),
      }),
    ];
  },
};
