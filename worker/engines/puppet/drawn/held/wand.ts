import { inHand } from '../kit/in-hand.ts';
import { filled, line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** A star that glows on a stick. */
export const thing: Thing = {
  usual: { colour: '#e9c45a', second: '#fff3c4' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    const star = Array.from({ length: 10 }, (_, i) => {
      const r = i % 2 ? 14 : 33;
      return `${(Math.sin(i * 0.6283) * r).toFixed(1)} ${(-112 - Math.cos(i * 0.6283) * r).toFixed(1)}`;
    }).join('L');
    return inHand(
      tailor,
      spot([0, -112], 52, second, 0.3) +
        line('M0 36V-84', '#f4f0e6', 7) +
        filled(`M${star}Z`, colour),
    );
  },
};
