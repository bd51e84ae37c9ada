import type { Garment } from '../kit/tailor.ts';
import { trousers } from '../kit/trousers.ts';

/** Tight to the ankle. */
export const garment: Garment = {
  slot: 'bottom',
  usual: { colour: '#2b2c33' },
  shoes: 'sneakers',
  make: (tailor) => trousers(tailor, { to: 1.93, ease: [1.5, 1.5, 1.5] }),
};
