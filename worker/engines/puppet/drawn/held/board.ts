import { inHand } from '../kit/in-hand.ts';
import { filled, line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { lightOf } from '../look.ts';

/** Carried upright beside the leg, its painted side to the viewer. */
export const thing: Thing = {
  usual: { colour: '#f08a2c', second: '#2a7fb8' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    const wheels = [-34, 118].map(
      (y) => spot([-22, y], 8, '#2c2c34') + spot([50, y], 8, '#2c2c34'),
    );
    return inHand(
      tailor,
      wheels.join('') +
        filled('M-20 -60C-20 -98 48 -98 48 -60V140C48 178 -20 178 -20 140Z', colour) +
        filled('M-12 -58C-12 -84 2 -88 8 -88V168C-2 166 -12 158 -12 140Z', lightOf(colour, 0.6)) +
        line('M-18 96L46 40M-18 120L46 64', second, 10),
    );
  },
};
