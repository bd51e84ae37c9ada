import { inHand } from '../kit/in-hand.ts';
import type { Thing } from '../kit/tailor.ts';

/** A ring with stripes that hangs from the hand. */
export const thing: Thing = {
  usual: { colour: '#e8437e', second: '#fbe4ec' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    const ring = (ink: string, dashes: string) =>
      `<circle cx="14" cy="108" r="108" fill="none" stroke="${ink}" stroke-width="9"${dashes}/>`;
    return inHand(tailor, ring(colour, '') + ring(second, ' stroke-dasharray="22 62.8"'));
  },
};
