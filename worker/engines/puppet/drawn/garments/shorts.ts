import { levels } from '../body-shape.ts';
import { sash } from '../kit/belt.ts';
import { fitOf, hemOf } from '../kit/cuts.ts';
import type { Garment } from '../kit/tailor.ts';
import { trousers } from '../kit/trousers.ts';

/** Trousers that end above the knee. */
export const garment: Garment = {
  slot: 'bottom',
  usual: { colour: '#c9b48a', length: 'knee' },
  shoes: 'sneakers',
  make(tailor) {
    const room = fitOf(tailor.look);
    const to = hemOf(tailor.look, { short: 0.42, knee: 0.68, long: 0.98 }, 'knee');
    return [
      ...trousers(tailor, { to, ease: [6 + room, 8, 14 + room] }),
      { ...sash(tailor, { at: levels.waist + 22, width: 15, room: 3 }), layer: 'body' },
    ];
  },
};
