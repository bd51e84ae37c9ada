import { levels } from '../body-shape.ts';
import { paintCloth } from '../kit/cloth.ts';
import { line } from '../kit/ink.ts';
import { skirt } from '../kit/skirts.ts';
import type { Garment } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** A bib and a skirt before everything else. */
export const garment: Garment = {
  slot: 'over',
  usual: { colour: '#5d8f78', second: '#f4efe4' },
  make(tailor) {
    const { look, shape, ink } = tailor;
    const half = shape.trunkHalfAt(levels.waist) + 2;
    return [
      ...skirt(tailor, {
        from: levels.waist - 4,
        to: 690,
        topHalf: half,
        hemHalf: 104,
        folds: 2,
        wave: 2,
        tight: 0.3,
        layers: { front: 'apron', back: null },
        print: line('M-44 480H44V540H-44Z', shadeOf(look.colour, 0.8), 3),
      }),
      {
        layer: 'coat',
        svg:
          line(
            `M-40 262L${-shape.neckHalf - 6} 172M40 262L${shape.neckHalf + 6} 172`,
            look.colour,
            9,
          ) +
          paintCloth(
            look,
            `M-46 258H46L${half} 372V392H${-half}V372Z`,
            { from: [-half, 320], to: [half, 320] },
            ink,
          ) +
          line(`M${-half} 384H${half}`, shadeOf(look.colour, 0.7), 9),
      },
    ];
  },
};
