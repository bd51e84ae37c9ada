import { inHand } from '../kit/in-hand.ts';
import { line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** With a bent handle. */
export const thing: Thing = {
  usual: { colour: '#5b3a24', second: '#d8b04a' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    return inHand(
      tailor,
      line('M0 -10V250', colour, 9) +
        line('M0 -10C0 -44 40 -44 40 -14', colour, 9) +
        line('M0 -6V6', second, 10),
    );
  },
};
