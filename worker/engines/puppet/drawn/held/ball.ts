import { inHand } from '../kit/in-hand.ts';
import { line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** Below the hand. */
export const thing: Thing = {
  usual: { colour: '#e37b35', second: '#3a2418' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    return inHand(
      tailor,
      spot([6, 64], 54, colour) +
        line(
          'M6 10V118M-48 64H60M-32 26C-6 46 -6 82 -32 102M44 26C18 46 18 82 44 102',
          second,
          3.2,
        ) +
        spot([-12, 44], 16, '#ffffff', 0.22),
    );
  },
};
