import { inHand } from '../kit/in-hand.ts';
import { filled, line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** A grille on a handle. */
export const thing: Thing = {
  usual: { colour: '#33353c', second: '#b9bec6' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    return inHand(
      tailor,
      filled('M-8 34L-11 -34H11L8 34Z', colour) +
        spot([0, -46], 19, second) +
        line(
          'M-17 -50Q0 -44 17 -50M-18 -42Q0 -34 18 -42M-8 -62Q-10 -46 -6 -30M8 -62Q10 -46 6 -30',
          colour,
          1.8,
          0.7,
        ) +
        line('M-12 -33H12', '#7d838d', 6),
    );
  },
};
