import { bodice } from '../kit/bodice.ts';
import { line } from '../kit/ink.ts';
import type { Garment } from '../kit/tailor.ts';
import { trousers } from '../kit/trousers.ts';

/** For swimmers: one piece with short legs and a stripe at the sides. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#22497f', second: '#f1c740' },
  shoes: 'bare-feet',
  make(tailor) {
    const { look } = tailor;
    const stripes = line(
      'M-92 250C-70 340 -70 400 -92 500M92 250C70 340 70 400 92 500',
      look.second,
      16,
    );
    return [
      ...trousers(tailor, { to: 0.36, ease: [2, 2, 2] }),
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: 'scoop',
          sleeved: false,
          hem: 500,
          ease: [2, 2, 2],
          print: stripes,
        }),
      },
    ];
  },
};
