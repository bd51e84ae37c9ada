import { clipped, filled, line } from '../kit/ink.ts';
import { openFront } from '../kit/open-front.ts';
import { shirtUnderJacket } from '../kit/shirt-under-jacket.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { trousers } from '../kit/trousers.ts';
import { type Look, plainLook, shadeOf } from '../look.ts';

/** A blazer with a crest on its pocket, grey trousers, a white shirt and a striped tie. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#26345e', second: '#c9a24a' },
  shoes: 'leather-shoes',
  hemOverShoes: true,
  make(tailor) {
    const { look } = tailor;
    const lower = plainLook(look, look.colours.length > 1 ? look.colours[1] : '#8a8f99');
    return [
      ...trousers({ ...tailor, look: lower }, { to: 2.12, ease: [5, 6, 7] }),
      ...shirtUnderJacket(tailor, {
        colour: '#f6f4ef',
        collarSize: 0.7,
        tie: stripedTie(tailor.ink),
      }),
      {
        layer: 'coat',
        svg:
          openFront(tailor, {
            hem: 528,
            ease: [8, 8, 10],
            gap: [0, 8],
            closesAt: 328,
            lapel: { width: 27, look: plainLook(look, shadeOf(look.colour, 0.3)) },
            buttons: { heights: [352, 396, 440], colour: '#d8b04a' },
            pockets: [456],
          }) + crest(look),
      },
      ...sleeves(tailor, { to: 1.92, ease: [6, 8, 7] }),
    ];
  },
};

function stripedTie(ink: Parameters<typeof clipped>[0]): string {
  const form = 'M-6 210H6L14 312L0 334L-14 312Z';
  const stripes = [222, 244, 266, 288, 310].map((y) => `M-24 ${y + 14}L24 ${y - 10}`).join('');
  return (
    filled('M-10 192H10L6 210H-6Z', '#6d1f2b') +
    filled(form, '#8c2b38') +
    clipped(ink, form, line(stripes, '#e2c26c', 5))
  );
}

/** A shield on the breast pocket, at the wearer's heart. */
function crest(look: Look): string {
  return (
    line('M36 274L74 270V314Q55 322 38 316Z', shadeOf(look.colour, 0.9), 2.4, 0.8) +
    filled('M45 280H67V297Q66 308 56 313Q46 308 45 297Z', look.second) +
    filled('M49 284H63V296Q62 304 56 308Q50 304 49 296Z', '#f6f4ef') +
    line('M56 286V304M50 294H62', '#8c2b38', 2.6)
  );
}
