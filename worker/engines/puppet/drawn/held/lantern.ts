import { inHand } from '../kit/in-hand.ts';
import { filled, line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** Of paper, on a short stick. */
export const thing: Thing = {
  usual: { colour: '#d8362f', second: '#f2c862' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    return inHand(
      tailor,
      line('M0 6L56 -34', '#7a4b2c', 6) +
        line('M56 -34V16', '#5b3a24', 2.4) +
        spot([56, 62], 74, second, 0.22) +
        filled('M56 18C104 18 108 104 56 106C4 104 8 18 56 18Z', colour) +
        line('M40 22C26 46 26 80 40 102M56 18V106M72 22C86 46 86 80 72 102', second, 2.4, 0.8) +
        filled('M38 12H74V22H38ZM38 102H74V111H38Z', second) +
        line('M50 112V142M56 112V148M62 112V142', second, 3),
    );
  },
};
