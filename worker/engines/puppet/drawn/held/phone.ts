import { inHand } from '../kit/in-hand.ts';
import { filled, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** Held up. */
export const thing: Thing = {
  usual: { colour: '#26282e', second: '#9fd0ee' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    return inHand(
      tailor,
      `<rect x="-25" y="-74" width="50" height="98" rx="9" fill="${colour}"/><rect x="-20" y="-66" width="40" height="80" rx="3" fill="${second}"/>` +
        filled('M-20 14L20 -40V14Z', '#ffffff', 0.25) +
        spot([0, 19], 2.6, '#888e98'),
    );
  },
};
