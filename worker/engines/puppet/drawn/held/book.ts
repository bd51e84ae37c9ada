import { inHand } from '../kit/in-hand.ts';
import { filled, line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** Open. */
export const thing: Thing = {
  usual: { colour: '#3f6b8f', second: '#f4efe2' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    return inHand(
      tailor,
      filled('M-62 -66Q-30 -82 0 -66Q30 -82 62 -66V24Q30 10 0 26Q-30 10 -62 24Z', colour) +
        filled(
          'M-56 -66Q-28 -78 -2 -64V18Q-28 6 -56 18ZM56 -66Q28 -78 2 -64V18Q28 6 56 18Z',
          second,
        ) +
        line(
          'M-46 -50Q-28 -58 -10 -48M-46 -34Q-28 -42 -10 -32M-46 -18Q-28 -26 -10 -16M46 -50Q28 -58 10 -48M46 -34Q28 -42 10 -32M46 -18Q28 -26 10 -16',
          '#b8b0a0',
          2.6,
        ),
    );
  },
};
