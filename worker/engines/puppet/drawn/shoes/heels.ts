import { filled } from '../kit/ink.ts';
import { shoesOf } from '../kit/shoe-shape.ts';
import type { Thing } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** Bare insteps, pointed toes, a thin heel. */
export const thing: Thing = {
  usual: { colour: '#b3202c', material: 'leather' },
  make(tailor) {
    const { look } = tailor;
    const foot = 'M-17 -16C-19 6 -17 22 -8 34C4 44 22 48 34 50C34 38 24 16 19 -16Z';
    const shoe =
      'M-19 8C-20 22 -14 36 -2 44C10 52 30 55 44 53C47 50 42 42 34 34C30 40 14 38 2 28C-6 22 -13 16 -19 8Z';
    return shoesOf(
      tailor,
      (paint, bare) =>
        filled('M-19 10L-10 26L-13 54H-18Z', shadeOf(look.colour, 0.8)) +
        bare(foot) +
        paint(look, shoe),
    );
  },
};
