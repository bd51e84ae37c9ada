import { inHand } from '../kit/in-hand.ts';
import { filled, line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** On a pole. */
export const thing: Thing = {
  usual: { colour: '#d0302c', second: '#f2c84a' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    return inHand(
      tailor,
      line('M0 60V-300', '#b98b54', 7) +
        spot([0, -304], 8, second) +
        filled('M4 -296C50 -320 90 -270 150 -292V-186C96 -164 52 -214 4 -190Z', colour) +
        filled(
          'M62 -302C80 -296 100 -284 118 -284V-180C98 -182 80 -190 62 -198Z',
          shadeOf(colour, 0.5),
          0.5,
        ) +
        spot([40, -262], 14, second),
    );
  },
};
