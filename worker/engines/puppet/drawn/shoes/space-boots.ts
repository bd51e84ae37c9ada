import { filled, line } from '../kit/ink.ts';
import { footShape, shafts, shoesOf, soleShape } from '../kit/shoe-shape.ts';
import type { Thing } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** Thick soles below a spacesuit. */
export const thing: Thing = {
  usual: { colour: '#dfe3e7' },
  overTrousers: true,
  make(tailor) {
    const { look } = tailor;
    return [
      ...shafts(tailor, 0.66, [21, 16]),
      ...shoesOf(
        tailor,
        (paint) =>
          `<g transform="scale(1.22 1)">${paint(look, footShape(-15))}${line('M-20 18C0 26 20 24 36 22', shadeOf(look.colour, 0.8), 3, 0.7)}${filled(soleShape(14), '#6e7783')}</g>`,
      ),
    ];
  },
};
