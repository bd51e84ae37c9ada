import { line } from '../kit/ink.ts';
import { footShape, shoesOf } from '../kit/shoe-shape.ts';
import type { Thing } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** Soft, with ribbons about the ankle. */
export const thing: Thing = {
  usual: { colour: '#f0b6c0', material: 'silk' },
  make(tailor) {
    const { look } = tailor;
    const shoe =
      'M-20 16C-24 40 -16 52 4 53C26 54 42 52 42 42C36 32 30 26 24 20C16 34 -6 34 -20 16Z';
    const ribbons = line('M-18 -14C-6 -4 8 0 22 10M19 -14C8 -4 -8 2 -19 12', look.colour, 4);
    return shoesOf(
      tailor,
      (paint, bare) =>
        bare(footShape(-16)) +
        ribbons +
        paint(look, shoe) +
        line('M14 50C24 50 34 48 40 44', shadeOf(look.colour, 0.6), 1.6),
    );
  },
};
