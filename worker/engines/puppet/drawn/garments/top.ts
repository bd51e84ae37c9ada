import { bodice } from '../kit/bodice.ts';
import type { Garment } from '../kit/tailor.ts';

/** Straps and no sleeves. */
export const garment: Garment = {
  slot: 'top',
  usual: { colour: '#efe6da', sleeves: 'none' },
  make(tailor) {
    const hem = tailor.look.length === 'short' ? 372 : 470;
    return [
      {
        layer: 'body',
        svg: bodice(tailor, { neckline: 'straps', sleeved: false, hem, ease: [3, 3, 4] }),
      },
    ];
  },
};
