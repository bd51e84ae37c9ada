import { line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** Over nose and mouth. */
export const thing: Thing = {
  usual: { colour: '#dfe8ee' },
  make({ look, head }) {
    const edge = shadeOf(look.colour, 0.5);
    return [
      {
        layer: 'hat',
        svg:
          line(`M-40 100L${-head.half + 8} 84M40 100L${head.half - 8} 84`, edge, 2.4) +
          `<path d="M-40 98Q0 84 40 98Q42 132 22 146Q0 154 -22 146Q-42 132 -40 98Z" fill="${look.colour}"/>` +
          line('M-36 112Q0 104 36 112M-33 126Q0 120 33 126', edge, 1.6, 0.7),
      },
    ];
  },
};
