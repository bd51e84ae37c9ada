import { line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** Round rims before the eyes. */
export const thing: Thing = {
  usual: { colour: '#2b2523' },
  make({ look, head }) {
    const rims = [1, -1]
      .map(
        (o) =>
          `<circle cx="${o * 24}" cy="75" r="17" fill="#ffffff" fill-opacity=".12" stroke="${look.colour}" stroke-width="3.6"/>`,
      )
      .join('');
    return [
      {
        layer: 'hat',
        svg:
          rims +
          line(
            `M-7 73Q0 69 7 73M-41 73H${-head.half + 6}M41 73H${head.half - 6}`,
            look.colour,
            3.4,
          ),
      },
    ];
  },
};
