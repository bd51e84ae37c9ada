import { bodice } from '../kit/bodice.ts';
import { standCollar } from '../kit/collars.ts';
import { hemOf, sleeveEndOf } from '../kit/cuts.ts';
import { line, spot } from '../kit/ink.ts';
import { skirt } from '../kit/skirts.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { plainLook } from '../look.ts';

/** A standing collar, a slanting front with knots, close to the body, slit at the side. */
export const garment: Garment = {
  slot: 'whole',
  usual: {
    colour: '#b3202f',
    second: '#e2bb57',
    length: 'long',
    sleeves: 'short',
    material: 'silk',
    pattern: 'floral',
  },
  shoes: 'heels',
  make(tailor) {
    const { look, shape } = tailor;
    const trim = look.colours.length > 1 ? look.colours[1] : '#e2bb57';
    const to = sleeveEndOf(look, 'short');
    const slant = 'M0 194C10 222 40 246 78 262';
    const front =
      line(slant, trim, 6) +
      [
        [14, 222],
        [42, 245],
        [70, 259],
      ]
        .map(
          ([x, y]) => line(`M${x - 7} ${y - 7}L${x + 7} ${y + 7}`, trim, 4) + spot([x, y], 4, trim),
        )
        .join('');
    const hem = hemOf(look, { short: 655, knee: 745, long: 915 }, 'long');
    return [
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: 'crew',
          sleeved: to > 0,
          hem: 470,
          ease: [3, 1, 3],
          print: front,
        }),
      },
      ...(to > 0
        ? sleeves(tailor, {
            to: Math.min(to, 1.9),
            ease: [3, 4, 5],
            cuff: { width: 6, look: plainLook(look, trim) },
          })
        : []),
      ...skirt(tailor, {
        from: 436,
        to: hem,
        topHalf: shape.trunkHalfAt(436) + 3,
        hemHalf: 93,
        folds: 2,
        wave: 0,
        tight: 0.95,
        flare: 0.5,
        swing: 0.8,
        slit: 0.42,
        bands: [{ above: 4, width: 7, colour: trim }],
      }),
      standCollar(tailor, { height: 18, trim }),
    ];
  },
};
