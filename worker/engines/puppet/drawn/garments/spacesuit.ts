import { bodice } from '../kit/bodice.ts';
import { paintCloth } from '../kit/cloth.ts';
import { filled, line, spot } from '../kit/ink.ts';
import { sleeves } from '../kit/sleeves.ts';
import { smoothShape } from '../kit/svg-path.ts';
import type { Garment } from '../kit/tailor.ts';
import { trousers } from '../kit/trousers.ts';
import { plainLook, shadeOf } from '../look.ts';

/** Thick and white, with rings at the joints, a panel on the chest and a pack on the back. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#eef0f2', second: '#e0662f' },
  shoes: 'space-boots',
  make(tailor) {
    const { look, shape, ink } = tailor;
    const ring = plainLook(look, '#8f98a5');
    const band = plainLook(look, look.second);
    const neck = shape.neckHalf + 18;
    const panel =
      filled('M-38 292H38V356H-38Z', '#c6ccd4') +
      line('M-38 292H38V356H-38Z', '#7d8794', 3) +
      spot([-22, 310], 6, '#d8402f') +
      spot([-2, 310], 6, '#3fa05a') +
      spot([18, 310], 6, '#3c77c9') +
      line('M-26 332H24M-26 344H6', '#5d6672', 4);
    const collar = smoothShape([
      [0, 205],
      [-neck, 188],
      [-neck - 2, 166],
      [-neck + 14, 158],
      [0, 178],
      [neck - 14, 158],
      [neck + 2, 166],
      [neck, 188],
    ]);
    return [
      {
        layer: 'back',
        svg: paintCloth(
          plainLook(look, shadeOf(look.colour, 0.3)),
          'M-104 190Q-104 168 -82 168H82Q104 168 104 190V392Q104 410 86 410H-86Q-104 410 -104 392Z',
          { from: [-104, 300], to: [104, 300] },
          ink,
        ),
      },
      ...trousers(tailor, { to: 1.9, ease: [16, 20, 20], cuff: ring }),
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: 'crew',
          sleeved: true,
          hem: 450,
          ease: [18, 26, 20],
          print:
            panel +
            line('M-140 428H140', ring.colour, 15) +
            line('M-120 262H-60M60 262H120', band.colour, 9),
        }),
      },
      ...sleeves(tailor, { to: 1.9, ease: [15, 17, 15], cuff: { width: 17, look: ring } }),
      ...sleeves(tailor, {
        to: 0.62,
        ease: [16.5, 17, 17],
        cuff: { width: 16, look: band },
      }).filter((_, i) => i % 2 === 1),
      {
        layer: 'collar',
        svg: paintCloth(ring, collar, { from: [-neck, 180], to: [neck, 180] }, ink),
      },
      ...gloves(tailor),
    ];
  },
};

function gloves(tailor: Parameters<Garment['make']>[0]) {
  const { shape, look } = tailor;
  return (['L', 'R'] as const).map((side) => {
    const [x, y] = shape.joint(`wrist${side}`);
    const [tx, ty] = shape.joint(`fingertip${side}`);
    const turn = (Math.atan2(ty - y, tx - x) * 180) / Math.PI - 90;
    const o = side === 'L' ? 1 : -1;
    const hand =
      'M-19 -10C-22 14 -26 30 -24 50C-22 78 -14 96 2 97C18 96 22 74 22 50C24 30 21 10 19 -10Z';
    const svg = `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${o} 1)">${line('M-16 14C-24 22 -28 34 -28 48', look.colour, 15)}${filled(hand, look.colour)}${line('M-8 60V90M3 62V92M12 58V86', shadeOf(look.colour, 0.6), 2)}</g>`;
    return { layer: `foreArm${side}`, svg } as const;
  });
}
