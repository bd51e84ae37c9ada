import { levels, outward, sides } from '../body-shape.ts';
import { sash } from '../kit/belt.ts';
import { bodice } from '../kit/bodice.ts';
import { line, spot } from '../kit/ink.ts';
import { openFront } from '../kit/open-front.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment } from '../kit/tailor.ts';
import { trousers } from '../kit/trousers.ts';
import { plainLook, shadeOf } from '../look.ts';

/** For a stage: a short jacket with braid and spangles, fringed shoulders, bright stripes. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#b52a3c', second: '#e9c04c', material: 'sequin' },
  shoes: 'boots',
  hemOverShoes: false,
  make(tailor) {
    const { look, shape } = tailor;
    const gold = plainLook({ ...look, material: null }, look.second);
    const dark = plainLook({ ...look, material: null }, shadeOf(look.colour, 0.9));
    const braid = [240, 268, 296, 324, 352]
      .map(
        (y) =>
          line(`M-40 ${y}H40`, gold.colour, 5) +
          spot([-42, y], 5, gold.colour) +
          spot([42, y], 5, gold.colour),
      )
      .join('');
    const fringes = sides.map((side) => {
      const [x, y] = shape.joint(`shoulder${side}`);
      const o = outward[side];
      const threads = Array.from(
        { length: 9 },
        (_, i) => `M${x + o * (-24 + i * 7.5)} ${y - 26 + i * 2.2}l${o * 3} 34`,
      ).join('');
      return {
        layer: `upperArm${side}`,
        svg:
          line(threads, gold.colour, 4.4) +
          line(
            `M${x - o * 28} ${y - 30}Q${x + o * 16} ${y - 36} ${x + o * 38} ${y - 6}`,
            gold.colour,
            12,
          ),
      } as const;
    });
    return [
      ...trousers({ ...tailor, look: dark }, { to: 1.96, ease: [4, 4, 6], stripe: gold }),
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: 'crew',
          sleeved: true,
          hem: 410,
          look: plainLook({ ...look, material: null }, '#f7f3ea'),
        }),
      },
      {
        layer: 'coat',
        svg: openFront(tailor, {
          hem: 452,
          ease: [8, 6, 6],
          gap: [0, 6],
          closesAt: 226,
          lapel: { width: 22, look: gold },
        }),
      },
      { layer: 'coat', svg: braid },
      sash(tailor, { at: levels.waist + 8, width: 26, room: 9, look: gold }),
      ...sleeves(tailor, { to: 1.96, ease: [7, 7, 7], cuff: { width: 26, look: gold } }),
      ...fringes,
    ];
  },
};
