import { hatPen } from '../kit/hats.ts';
import { line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** A bow over the hair, cushions over the ears. */
export const thing: Thing = {
  usual: { colour: '#33353c', second: '#d8dbe0' },
  make(tailor) {
    const pen = hatPen(tailor);
    const { half, top } = pen;
    const cups = [1, -1]
      .map((o) =>
        pen.cloth(
          `M${o * (half - 8)} 62Q${o * (half + 18)} 56 ${o * (half + 18)} 88Q${o * (half + 18)} 116 ${o * (half - 8)} 112Z`,
        ),
      )
      .join('');
    return [
      {
        layer: 'hat',
        svg:
          line(
            `M${-half - 2} 76C${-half - 4} ${top - 26} ${half + 4} ${top - 26} ${half + 2} 76`,
            tailor.look.colour,
            11,
          ) +
          line(
            `M${-half} 66C${-half - 2} ${top - 18} ${half + 2} ${top - 18} ${half} 66`,
            tailor.look.second,
            3,
          ) +
          cups,
      },
    ];
  },
};
