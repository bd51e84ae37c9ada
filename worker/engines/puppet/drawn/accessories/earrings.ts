import { spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** Drops below the ears. */
export const thing: Thing = {
  usual: { colour: '#e3b94e' },
  make({ look, head }) {
    return [
      {
        layer: 'hat',
        svg: [1, -1]
          .map(
            (o) =>
              spot([o * (head.half - 8), 112], 5, look.colour) +
              spot([o * (head.half - 8), 123], 7.5, look.colour),
          )
          .join(''),
      },
    ];
  },
};
