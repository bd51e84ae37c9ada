import { hatPen } from '../kit/hats.ts';
import { line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** A strip across the brow. */
export const thing: Thing = {
  usual: { colour: '#c8383a' },
  make(tailor) {
    const { half, rim } = hatPen(tailor);
    return [
      {
        layer: 'hat',
        svg:
          line(
            `M${-half + 5} ${rim - 8}Q0 ${rim + 4} ${half - 5} ${rim - 8}`,
            tailor.look.colour,
            14,
          ) +
          line(
            `M${-half + 8} ${rim - 11}Q0 ${rim + 1} ${half - 8} ${rim - 11}`,
            '#ffffff',
            3,
            0.35,
          ),
      },
    ];
  },
};
