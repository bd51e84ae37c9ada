import { inHand } from '../kit/in-hand.ts';
import { filled, line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** Folding, spread wide. */
export const thing: Thing = {
  usual: { colour: '#d8413f', second: '#f4dfae' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    const ribs = Array.from({ length: 9 }, (_, i) => {
      const angle = -1.15 + (i * 2.3) / 8;
      return line(`M0 10L${Math.sin(angle) * 118} ${-Math.cos(angle) * 118}`, second, 2.4);
    }).join('');
    return inHand(
      tailor,
      filled('M0 14L-110 -50A122 122 0 0 1 110 -50Z', colour) +
        filled('M0 14L-34 -6A40 40 0 0 1 34 -6Z', shadeOf(colour, 0.8)) +
        ribs +
        line('M-110 -50A122 122 0 0 1 110 -50', second, 5),
    );
  },
};
