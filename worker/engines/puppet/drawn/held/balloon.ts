import { inHand } from '../kit/in-hand.ts';
import { filled, line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { lightOf, shadeOf } from '../look.ts';

/** On a string, above the head. */
export const thing: Thing = {
  usual: { colour: '#d83a44', second: '#f4efe6' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    return inHand(
      tailor,
      line('M0 20Q-14 -80 4 -170', second, 2.4) +
        filled('M4 -172C-64 -200 -72 -326 4 -330C80 -326 72 -200 4 -172Z', colour) +
        filled(
          'M4 -172C40 -200 58 -280 40 -318C80 -300 68 -196 4 -172Z',
          shadeOf(colour, 0.6),
          0.6,
        ) +
        filled('M-4 -166H12L4 -178Z', shadeOf(colour, 0.5)) +
        spot([-22, -284], 13, lightOf(colour, 1), 0.8),
    );
  },
};
