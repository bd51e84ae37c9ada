import { filled, line } from '../kit/ink.ts';
import { footShape, shoesOf, soleShape } from '../kit/shoe-shape.ts';
import type { Thing } from '../kit/tailor.ts';
import { lightOf, shadeOf } from '../look.ts';

/** Smooth and shining, with a thin dark sole. */
export const thing: Thing = {
  usual: { colour: '#33251f', material: 'leather' },
  make(tailor) {
    const { look } = tailor;
    return shoesOf(
      tailor,
      (paint) =>
        paint(look, footShape(-6)) +
        line('M-14 26C0 20 18 22 30 30', shadeOf(look.colour, 1), 2, 0.8) +
        line('M14 36C22 34 30 36 35 40', lightOf(look.colour, 1), 3, 0.7) +
        filled(soleShape(6, 1), '#17130f'),
    );
  },
};
