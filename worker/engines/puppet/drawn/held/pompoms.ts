import { inHand } from '../kit/in-hand.ts';
import { line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** One in each hand. */
export const thing: Thing = {
  usual: { colour: '#e23f57', second: '#f6e9c8' },
  hands: 'both',
  make(tailor) {
    const { colour, second } = tailor.look;
    const threads = Array.from({ length: 34 }, (_, i) => {
      const angle = i * 2.4;
      const r = 38 + ((i * 37) % 17);
      return line(
        `M0 14L${(Math.cos(angle) * r).toFixed(1)} ${(14 + Math.sin(angle) * r).toFixed(1)}`,
        i % 3 === 0 ? second : colour,
        6,
      );
    }).join('');
    return inHand(tailor, spot([0, 14], 42, colour) + threads, 'both');
  },
};
