import { inHand } from '../kit/in-hand.ts';
import { filled, line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { lightOf, shadeOf } from '../look.ts';

/** A barrel with a skin on top, below the hand. */
export const thing: Thing = {
  usual: { colour: '#c8352c', second: '#e8c468' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    const barrel = 'M-52 22C-66 54 -66 84 -52 116A54 16 0 0 0 60 116C74 84 74 54 60 22Z';
    const nails = Array.from({ length: 9 }, (_, i) => {
      const angle = (i / 8) * Math.PI;
      return spot([4 - 54 * Math.cos(angle), 28 + 16 * Math.sin(angle)], 3.4, second);
    }).join('');
    return inHand(
      tailor,
      filled(barrel, colour) +
        filled(
          'M-52 22C-66 54 -66 84 -52 116L-30 128C-42 92 -42 52 -30 22Z',
          shadeOf(colour, 0.6),
        ) +
        filled('M16 32C24 62 24 92 16 130L30 128C38 92 38 62 30 32Z', lightOf(colour, 0.6)) +
        line('M-59 69Q4 92 67 69', second, 5) +
        '<ellipse cx="4" cy="22" rx="56" ry="16" fill="#f3e6cc"/>' +
        nails,
    );
  },
};
