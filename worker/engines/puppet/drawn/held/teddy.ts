import { inHand } from '../kit/in-hand.ts';
import { spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** A bear by its arm. */
export const thing: Thing = {
  usual: { colour: '#b98552', second: '#ecd3a8' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    const limbs = [
      [-34, 52],
      [34, 52],
      [-24, 100],
      [24, 100],
    ]
      .map(([x, y]) => spot([x, y], 19, shadeOf(colour, 0.25)))
      .join('');
    const face = [
      [-12, -6],
      [12, -6],
    ]
      .map(([x, y]) => spot([x, y], 4.4, '#2a1c14'))
      .join('');
    return inHand(
      tailor,
      limbs +
        spot([0, 62], 40, colour) +
        spot([0, 66], 24, second) +
        spot([-27, -28], 14, colour) +
        spot([27, -28], 14, colour) +
        spot([0, 0], 34, colour) +
        spot([0, 12], 14, second) +
        spot([0, 6], 5, '#2a1c14') +
        face,
    );
  },
};
