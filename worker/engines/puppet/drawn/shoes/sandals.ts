import { filled, line } from '../kit/ink.ts';
import { footShape, shoesOf, soleShape } from '../kit/shoe-shape.ts';
import type { Thing } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** Straps over bare feet. */
export const thing: Thing = {
  usual: { colour: '#8a5a36', material: 'leather' },
  make(tailor) {
    const { look, skin } = tailor;
    const toes = [20, 27, 33].map((x) => line(`M${x} 40V48`, skin.shade, 1.4)).join('');
    return shoesOf(
      tailor,
      (_paint, bare) =>
        bare(footShape(-16)) +
        toes +
        line('M-20 2C-6 10 10 8 20 0M-20 30C-2 26 22 28 37 34M2 28L6 6', look.colour, 6) +
        filled(soleShape(7, 3), shadeOf(look.colour, 0.5)),
    );
  },
};
