import { inHand } from '../kit/in-hand.ts';
import { filled, line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { lightOf, shadeOf } from '../look.ts';

/** As knights have them: straight above, pointed below. */
export const thing: Thing = {
  usual: { colour: '#2f5da8', second: '#d9b24a' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    const outline = 'M-64 -78Q0 -62 64 -78C70 6 52 62 0 104C-52 62 -70 6 -64 -78Z';
    return inHand(
      tailor,
      filled(outline, colour) +
        filled('M0 -69Q34 -70 64 -78C70 6 52 62 0 104Z', shadeOf(colour, 0.5)) +
        filled(
          'M-52 -62Q-34 -60 -20 -58C-24 0 -18 40 -10 72C-44 36 -56 -6 -52 -62Z',
          lightOf(colour, 0.5),
        ) +
        line('M0 -68V100M-66 -14H66', second, 9) +
        line(outline, second, 7),
    );
  },
};
