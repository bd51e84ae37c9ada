import { filled, line } from '../kit/ink.ts';
import { footShape, shoesOf, soleShape } from '../kit/shoe-shape.ts';
import type { Thing } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** Laces, a white sole. */
export const thing: Thing = {
  usual: { colour: '#f2f1ee', second: '#c94b3f' },
  make(tailor) {
    const { look } = tailor;
    const laces = [10, 19, 28]
      .map((y, i) => line(`M${-5 + i * 3} ${y + 4}L${14 + i * 6} ${y}`, '#ffffff', 3.2))
      .join('');
    const edge = [10, 19, 28]
      .map((y, i) =>
        line(
          `M${-5 + i * 3} ${y + 6.4}L${14 + i * 6} ${y + 2.4}`,
          shadeOf(look.colour, 0.8),
          1.6,
          0.6,
        ),
      )
      .join('');
    return shoesOf(
      tailor,
      (paint) =>
        paint(look, footShape(-14), filled('M-24 -16H24V-8H-24Z', shadeOf(look.colour, 0.5))) +
        edge +
        laces +
        filled(soleShape(11), '#f8f6f1') +
        line('M-22 47C-6 49 24 49 43 45', shadeOf('#e4e0d8', 0.4), 1.6),
    );
  },
};
