import { inHand } from '../kit/in-hand.ts';
import { filled, line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** A cup with a straw. */
export const thing: Thing = {
  usual: { colour: '#c98f5a', second: '#f5f2ec' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    return inHand(
      tailor,
      line('M6 -52L22 -104', '#d8434f', 7) +
        filled('M-28 -52H28L20 44H-20Z', colour) +
        filled('M8 -52H28L20 44H6Z', '#000000', 0.14) +
        filled('M-32 -62H32V-48H-32Z', second) +
        [
          [-10, 34],
          [2, 36],
          [12, 32],
          [-4, 26],
          [8, 24],
        ]
          .map(([x, y]) => spot([x, y], 4.4, '#3a241a'))
          .join(''),
    );
  },
};
