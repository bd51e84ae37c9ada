import { sash } from '../kit/belt.ts';
import { bodice } from '../kit/bodice.ts';
import { pointCollar } from '../kit/collars.ts';
import { filled, line, spot } from '../kit/ink.ts';
import { openFront } from '../kit/open-front.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { trousers } from '../kit/trousers.ts';
import { plainLook, shadeOf } from '../look.ts';

/** Buttons of brass, pockets, shoulder boards, a belt. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#4d5b3c', second: '#d8b04a' },
  shoes: 'boots',
  make(tailor) {
    const { look, shape } = tailor;
    const brass = '#d8b04a';
    const dark = shadeOf(look.colour, 0.7);
    const pocket = (x: number, y: number) =>
      `<path d="M${x - 22} ${y}H${x + 22}V${y + 38}H${x - 22}Z" fill="${look.colour}" stroke="${dark}" stroke-width="2"/><path d="M${x - 24} ${y}H${x + 24}V${y + 10}L${x} ${y + 17}L${x - 24} ${y + 10}Z" fill="${shadeOf(look.colour, 0.3)}"/>${spot([x, y + 11], 3.4, brass)}`;
    const shoulder = shape.joint('shoulderL')[0];
    const boards = [1, -1]
      .map((o) =>
        filled(
          `M${o * (shape.neckHalf + 16)} 182L${o * (shoulder + 10)} 190L${o * (shoulder + 8)} 202L${o * (shape.neckHalf + 20)} 193Z`,
          brass,
        ),
      )
      .join('');
    return [
      ...trousers(tailor, { to: 2, ease: [7, 8, 8] }),
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: 'crew',
          sleeved: true,
          hem: 400,
          look: plainLook(look, '#efece2'),
        }),
      },
      {
        layer: 'coat',
        svg: openFront(tailor, {
          hem: 540,
          ease: [8, 8, 10],
          gap: [0, 2],
          closesAt: 240,
          lapel: { width: 20, look: { ...look, colour: shadeOf(look.colour, 0.2) } },
          buttons: { heights: [262, 300, 338, 420, 460], colour: brass },
        }),
      },
      { layer: 'coat', svg: pocket(50, 278) + pocket(-50, 278) + boards },
      {
        ...sash(tailor, {
          at: 384,
          width: 24,
          room: 10,
          look: plainLook(look, '#3b2a1e'),
          print: line('M-16 374H16V396H-16Z', brass, 4),
        }),
      },
      ...sleeves(tailor, { to: 1.96, ease: [6, 8, 7] }),
      pointCollar({ ...tailor, look: plainLook(look, '#efece2') }, { size: 0.5 }),
    ];
  },
};
