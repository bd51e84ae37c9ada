import { inHand } from '../kit/in-hand.ts';
import { filled, line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { lightOf, shadeOf } from '../look.ts';

/** One large blossom on its stalk. */
export const thing: Thing = {
  usual: { colour: '#cf2f45', second: '#f2c54a' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    const petals = Array.from({ length: 7 }, (_, i) =>
      spot(
        [15 * Math.cos(i * 0.9), -86 + 15 * Math.sin(i * 0.9)],
        13,
        i % 2 ? colour : shadeOf(colour, 0.35),
      ),
    ).join('');
    return inHand(
      tailor,
      line('M0 46Q6 -20 0 -70', '#4f8a48', 6) +
        filled('M2 -16Q34 -40 40 -12Q20 0 2 -6Z', '#5c9a52') +
        petals +
        spot([0, -86], 12, lightOf(colour, 0.5)) +
        spot([0, -86], 5, second),
    );
  },
};
