import { levels } from '../body-shape.ts';
import { bodice } from '../kit/bodice.ts';
import { paintCloth } from '../kit/cloth.ts';
import { line, spot } from '../kit/ink.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { trousers } from '../kit/trousers.ts';
import { plainLook, shadeOf } from '../look.ts';

/** A bib with two straps and a pocket, over a striped shirt. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#3f6291', material: 'denim' },
  shoes: 'sneakers',
  make(tailor) {
    const { look, shape, ink } = tailor;
    const under = {
      ...plainLook({ ...look, material: null }, look.colours[1] ?? '#f1eee6'),
      second: '#c8524a',
      pattern: 'striped',
    };
    const half = shape.trunkHalfAt(levels.waist) + 4;
    const bib = `M-46 268H46L52 340L${half} 384V420H${-half}V384L-52 340Z`;
    const edge = shadeOf(look.colour, 0.8);
    const straps = [1, -1]
      .map(
        (o) =>
          line(`M${o * 38} 274L${o * (shape.neckHalf + 18)} 182`, look.colour, 15) +
          spot([o * 38, 280], 6, '#d8b04a'),
      )
      .join('');
    return [
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: 'crew',
          sleeved: true,
          hem: 430,
          look: under,
          ease: [4, 4, 4],
        }),
      },
      ...sleeves(tailor, { to: 0.5, ease: [5, 7, 9], look: under }),
      ...trousers(tailor, { to: 1.96, ease: [7, 9, 11], waist: 384 }),
      {
        layer: 'coat',
        svg:
          straps +
          paintCloth(
            look,
            bib,
            {
              from: [-half, 340],
              to: [half, 340],
              print:
                line('M-26 296H26V340H-26Z', edge, 2.6) + line(`M${-half} 404H${half}`, edge, 2.6),
            },
            ink,
          ),
      },
    ];
  },
};
