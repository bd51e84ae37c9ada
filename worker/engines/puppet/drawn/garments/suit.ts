import { filled } from '../kit/ink.ts';
import { openFront } from '../kit/open-front.ts';
import { shirtUnderJacket } from '../kit/shirt-under-jacket.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { trousers } from '../kit/trousers.ts';
import { lightOf, plainLook, shadeOf } from '../look.ts';

/** Jacket with lapels, trousers of the same cloth, a white shirt and a tie. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#39445c', second: '#9c2b34' },
  shoes: 'leather-shoes',
  hemOverShoes: true,
  make(tailor) {
    const { look } = tailor;
    const tieColour = look.colours.length > 1 ? look.colours[1] : '#9c2b34';
    const tie =
      filled('M-10 192H10L6 210H-6Z', shadeOf(tieColour, 0.35)) +
      filled('M-6 210H6L15 318L0 342L-15 318Z', tieColour) +
      filled('M-6 210L2 210L0 342L-15 318Z', lightOf(tieColour, 0.5), 0.5);
    return [
      ...trousers(tailor, { to: 2.13, ease: [5, 6, 8] }),
      ...shirtUnderJacket(tailor, { colour: '#f5f3ef', collarSize: 0.6, tie }),
      {
        layer: 'coat',
        svg: openFront(tailor, {
          hem: 542,
          ease: [9, 9, 11],
          gap: [0, 7],
          closesAt: 352,
          lapel: { width: 34, look: plainLook(look, shadeOf(look.colour, 0.22)) },
          buttons: { heights: [376, 412], colour: shadeOf(look.colour, 1) },
          pockets: [462],
        }),
      },
      ...sleeves(tailor, { to: 1.91, ease: [6, 8, 7] }),
    ];
  },
};
