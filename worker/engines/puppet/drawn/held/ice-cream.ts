import { inHand } from '../kit/in-hand.ts';
import { filled, line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** Three scoops in a cone. */
export const thing: Thing = {
  usual: { colour: '#f3b7c4', second: '#f6ead2' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    return inHand(
      tailor,
      filled('M-21 -34H21L2 46H-2Z', '#d9a05c') +
        line('M-14 -22L10 10M14 -22L-10 10M-4 -34L14 -8M4 -34L-14 -8', '#b67f40', 2) +
        spot([-12, -48], 20, colour) +
        spot([13, -48], 20, second) +
        spot([0, -74], 20, '#8a5a3c') +
        spot([2, -96], 7, '#d2303c'),
    );
  },
};
