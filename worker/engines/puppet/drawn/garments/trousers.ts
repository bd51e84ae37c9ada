import { levels } from '../body-shape.ts';
import { sash } from '../kit/belt.ts';
import { fitOf, hemOf } from '../kit/cuts.ts';
import type { Garment } from '../kit/tailor.ts';
import { trousers } from '../kit/trousers.ts';

/** Straight legs with a waistband; wide where they are loose. */
export const garment: Garment = {
  slot: 'bottom',
  usual: { colour: '#41464f', length: 'long' },
  hemOverShoes: true,
  make(tailor) {
    const room = fitOf(tailor.look);
    const to = hemOf(tailor.look, { short: 1.2, knee: 1.5, long: 2.12 }, 'long');
    return [
      ...trousers(tailor, { to, ease: [6 + room, 8 + room * 2, 12 + room * 2.4] }),
      { ...sash(tailor, { at: levels.waist + 22, width: 15, room: 3 }), layer: 'body' },
    ];
  },
};
