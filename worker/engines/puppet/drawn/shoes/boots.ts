import { filled, line } from '../kit/ink.ts';
import { footShape, shafts, shoesOf, soleShape } from '../kit/shoe-shape.ts';
import type { Thing } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** Leather up the shins. */
export const thing: Thing = {
  usual: { colour: '#5a3b2a', material: 'leather' },
  overTrousers: true,
  make(tailor) {
    const { look } = tailor;
    const from = look.length === 'short' ? 0.62 : look.length === 'long' ? 0.06 : 0.3;
    return [
      ...shafts(tailor, from, [8, 6]),
      ...shoesOf(
        tailor,
        (paint) =>
          paint(look, footShape(-15)) +
          line('M-20 10C-6 16 12 16 26 8', shadeOf(look.colour, 0.9), 2.4, 0.6) +
          filled(soleShape(9), shadeOf('#2a211c', 0.3)),
      ),
    ];
  },
};
