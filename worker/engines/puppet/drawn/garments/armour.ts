import { darken } from '../../../../paint/colour.ts';
import { outward, sides } from '../body-shape.ts';
import { sash } from '../kit/belt.ts';
import { bodice } from '../kit/bodice.ts';
import { paintCloth } from '../kit/cloth.ts';
import { line, spot } from '../kit/ink.ts';
import { skirt } from '../kit/skirts.ts';
import { sleeves } from '../kit/sleeves.ts';
import { smoothShape } from '../kit/svg-path.ts';
import type { Garment } from '../kit/tailor.ts';
import { trousers } from '../kit/trousers.ts';
import { plainLook, shadeOf } from '../look.ts';

/** Plates of metal over dark cloth: breast, shoulders, arms and shins, and a short skirt of plates. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#a9b1bd', second: '#c79a3e', material: 'metal' },
  shoes: 'boots',
  make(tailor) {
    const { look, shape } = tailor;
    const under = plainLook({ ...look, material: null }, '#3a3b44');
    const edge = look.second === look.colour ? '#c79a3e' : look.second;
    const dark = shadeOf(look.colour, 0.9);
    const scales = [0, 1, 2, 3]
      .map((row) =>
        line(
          `M-120 ${322 + row * 24}Q-60 ${334 + row * 24} 0 ${330 + row * 24}Q60 ${334 + row * 24} 120 ${322 + row * 24}`,
          dark,
          3,
        ),
      )
      .join('');
    const breast =
      line('M0 196V322', dark, 3) +
      line('M-70 300C-40 330 -10 318 0 322C10 318 40 330 70 300', edge, 5) +
      spot([0, 262], 9, edge) +
      spot([0, 262], 4.5, darken(edge, 0.35));
    const shoulders = sides.map((side) => {
      const o = outward[side];
      const [x, y] = shape.joint(`shoulder${side}`);
      const plate = smoothShape([
        [x - o * 24, y - 38],
        [x + o * 14, y - 42],
        [x + o * 44, y - 10],
        [x + o * 46, y + 30],
        [x + o * 12, y + 46],
        [x - o * 22, y + 36],
        [x - o * 30, y],
      ]);
      const rows = [6, 22]
        .map((dy) =>
          line(
            `M${x - o * 30} ${y + dy - 4}Q${x + o * 10} ${y + dy + 14} ${x + o * 48} ${y + dy - 6}`,
            dark,
            3,
          ),
        )
        .join('');
      return {
        layer: `upperArm${side}`,
        svg: paintCloth(
          look,
          plate,
          { from: [x - 46, y], to: [x + 46, y], print: rows + line(plate, edge, 6) },
          tailor.ink,
        ),
      } as const;
    });
    return [
      ...trousers({ ...tailor, look: under }, { to: 1.95, ease: [4, 4, 4] }),
      ...trousers(tailor, { to: 1.5, ease: [7, 8, 9], look }).filter(({ layer }) =>
        layer.startsWith('thigh'),
      ),
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: 'crew',
          sleeved: true,
          hem: 420,
          ease: [8, 5, 6],
          print: breast + scales,
        }),
      },
      ...sleeves(tailor, { to: 1.9, ease: [4, 4, 4], look: under }),
      ...sleeves(tailor, {
        to: 1.92,
        ease: [5, 7, 8],
        cuff: { width: 10, look: plainLook(look, edge) },
      }).filter(({ layer }) => layer.startsWith('foreArm')),
      ...shoulders,
      ...skirt(tailor, {
        from: 392,
        to: 600,
        topHalf: shape.trunkHalfAt(392) + 6,
        hemHalf: 142,
        folds: 6,
        wave: 4,
        tight: 0.25,
        flare: 0.8,
        swing: 0.7,
        pleated: true,
        bands: [70, 140]
          .map((above) => ({ above, width: 3.4, colour: dark }))
          .concat([{ above: 4, width: 9, colour: edge }]),
      }),
      sash(tailor, {
        at: 398,
        width: 24,
        room: 8,
        look: plainLook(look, '#5b3a24'),
        print: spot([0, 398], 11, edge),
      }),
    ];
  },
};
