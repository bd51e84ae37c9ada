import { inHand } from '../kit/in-hand.ts';
import { filled, line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { lightOf } from '../look.ts';

/** A box with a bow. */
export const thing: Thing = {
  usual: { colour: '#cf3440', second: '#f2d06a' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    return inHand(
      tailor,
      filled('M-46 10H46V96H-46Z', colour) +
        filled('M-52 -6H52V18H-52Z', lightOf(colour, 0.35)) +
        filled('M-9 -6H9V96H-9Z', second) +
        line('M0 -8C-30 -40 -48 -14 0 -8C48 -14 30 -40 0 -8', second, 8),
    );
  },
};
