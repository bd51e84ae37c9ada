import { inHand } from '../kit/in-hand.ts';
import { filled, line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** A straight blade with a cross guard. */
export const thing: Thing = {
  usual: { colour: '#c4ccd6', second: '#c79a3e' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    return inHand(
      tailor,
      filled('M-9 -24L-7 -260L0 -286L7 -260L9 -24Z', colour) +
        filled('M0 -24V-286L7 -260L9 -24Z', shadeOf(colour, 0.5)) +
        line('M-36 -22H36', second, 11) +
        line('M0 -16V34', '#5b3a24', 12) +
        spot([0, 40], 10, second),
    );
  },
};
