import { line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** A chain with a stone. */
export const thing: Thing = {
  usual: { colour: '#e3b94e', second: '#c9303c' },
  make({ look, shape }) {
    const neck = shape.neckHalf;
    return [
      {
        layer: 'collar',
        svg:
          line(`M${-neck - 1} 174Q-24 226 0 232Q24 226 ${neck + 1} 174`, look.colour, 4.4) +
          spot([0, 238], 9, look.second) +
          spot([-3, 235], 3, '#ffffff', 0.7),
      },
    ];
  },
};
