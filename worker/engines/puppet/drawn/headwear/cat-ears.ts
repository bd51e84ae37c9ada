import { hatPen } from '../kit/hats.ts';
import { filled, line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** Two pointed ears on a hoop. */
export const thing: Thing = {
  usual: { colour: '#2c2a30', second: '#f0a7b8' },
  make(tailor) {
    const pen = hatPen(tailor);
    const { half, top } = pen;
    const ears = [1, -1]
      .map(
        (o) =>
          pen.cloth(
            `M${o * half * 0.3} ${top + 8}Q${o * half * 0.62} ${top - 34} ${o * half * 0.86} ${top - 40}Q${o * half * 1.04} ${top - 6} ${o * half * 0.88} ${top + 26}Z`,
          ) +
          filled(
            `M${o * half * 0.5} ${top + 4}Q${o * half * 0.68} ${top - 18} ${o * half * 0.81} ${top - 24}Q${o * half * 0.9} ${top - 2} ${o * half * 0.8} ${top + 14}Z`,
            tailor.look.second,
          ),
      )
      .join('');
    return [
      {
        layer: 'hat',
        svg:
          line(
            `M${-half * 0.95} ${top + 36}Q0 ${top - 26} ${half * 0.95} ${top + 36}`,
            tailor.look.colour,
            6,
          ) + ears,
      },
    ];
  },
};
