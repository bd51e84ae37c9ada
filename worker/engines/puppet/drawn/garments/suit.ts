import { bodice } from '../kit/bodice.ts';
import { pointCollar } from '../kit/collars.ts';
import { filled } from '../kit/ink.ts';
import { openFront } from '../kit/open-front.ts';
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
    const white = plainLook(look, '#f5f3ef');
    const tieColour = look.colours.length > 1 ? look.colours[1] : '#9c2b34';
    const tie =
      filled('M-10 192H10L6 210H-6Z', shadeOf(tieColour, 0.35)) +
      filled('M-6 210H6L15 318L0 342L-15 318Z', tieColour) +
      filled('M-6 210L2 210L0 342L-15 318Z', lightOf(tieColour, 0.5), 0.5);
    return [
      ...trousers(tailor, { to: 2.13, ease: [5, 6, 8] }),
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: 'crew',
          sleeved: true,
          hem: 400,
          look: white,
          ease: [2, 2, 2],
        }),
      },
      { layer: 'collar', svg: tie },
      pointCollar({ ...tailor, look: white }, { size: 0.6 }),
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
      ...cuffs(tailor, white),
      ...sleeves(tailor, { to: 1.91, ease: [6, 8, 7] }),
    ];
  },
};

/** A little of the shirt at the wrists, below the jacket's sleeves. */
function cuffs(tailor: Parameters<Garment['make']>[0], look: ReturnType<typeof plainLook>) {
  return sleeves(tailor, { to: 2, ease: [0, 0, 5], look }).filter(({ layer }) =>
    layer.startsWith('foreArm'),
  );
}
