import { line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** Dark, before the eyes. */
export const thing: Thing = {
  usual: { colour: '#1d1e23' },
  make({ look, head }) {
    const lenses = [1, -1]
      .map(
        (o) =>
          `<path d="M${o * 5} 62Q${o * 22} 56 ${o * 42} 62Q${o * 44} 88 ${o * 24} 91Q${o * 8} 90 ${o * 5} 62Z" fill="${look.colour}"/><path d="M${o * 24 - 12} 66l9 0l-8 16z" fill="#ffffff" opacity=".25"/>`,
      )
      .join('');
    return [
      {
        layer: 'hat',
        svg:
          line(`M-5 66Q0 61 5 66M-42 66H${-head.half + 6}M42 66H${head.half - 6}`, look.colour, 4) +
          lenses,
      },
    ];
  },
};
