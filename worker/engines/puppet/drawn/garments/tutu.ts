import { levels } from '../body-shape.ts';
import { bodice } from '../kit/bodice.ts';
import { skirt } from '../kit/skirts.ts';
import type { Garment } from '../kit/tailor.ts';
import { lightOf } from '../look.ts';

/** A tight bodice and short stiff layers of tulle. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#f0b9c8' },
  shoes: 'ballet-shoes',
  make(tailor) {
    const { look, shape } = tailor;
    const tulle = {
      ...look,
      colour: lightOf(look.colour, 0.7),
      material: 'chiffon',
      pattern: null,
    };
    const cut = {
      from: levels.waist + 24,
      topHalf: shape.trunkHalfAt(400) + 2,
      tight: 0,
      flare: 0.45,
      swing: 0.6,
    } as const;
    return [
      {
        layer: 'body',
        svg: bodice(tailor, { neckline: 'straps', sleeved: false, hem: 540, ease: [2, 1, 3] }),
      },
      ...skirt(tailor, {
        ...cut,
        to: 590,
        hemHalf: 205,
        folds: 12,
        wave: 10,
        look: tulle,
        layers: { front: 'skirtBack', back: null },
      }),
      ...skirt(tailor, {
        ...cut,
        to: 556,
        hemHalf: 232,
        folds: 14,
        wave: 10,
        look: tulle,
        layers: { front: 'skirt', back: null },
      }),
    ];
  },
};
