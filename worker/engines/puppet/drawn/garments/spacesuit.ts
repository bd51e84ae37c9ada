import { darken } from '../../../../paint/colour.ts';
import { bodice } from '../kit/bodice.ts';
import { paintCloth } from '../kit/cloth.ts';
import { filled, line, spot } from '../kit/ink.ts';
import { sleeves } from '../kit/sleeves.ts';
import type { Garment, Tailor } from '../kit/tailor.ts';
import { trousers } from '../kit/trousers.ts';
import { type Look, lightOf, plainLook, shadeOf } from '../look.ts';
import type { StiffPiece } from '../piece.ts';

/** Thick and white, with rings at the joints, a panel on the chest and a pack on the back. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#eef0f2', second: '#e0662f' },
  shoes: 'space-boots',
  headwear: 'helmet',
  make(tailor) {
    const { look, ink } = tailor;
    const ring = plainLook(look, '#8f98a5');
    const band = plainLook(look, look.second);
    const panel =
      filled('M-38 292H38V356H-38Z', '#c6ccd4') +
      line('M-38 292H38V356H-38Z', '#7d8794', 3) +
      spot([-22, 310], 6, '#d8402f') +
      spot([-2, 310], 6, '#3fa05a') +
      spot([18, 310], 6, '#3c77c9') +
      line('M-26 332H24M-26 344H6', '#5d6672', 4);
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
      ...neckRing(tailor, ring),
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
      ...gloves(tailor),
    ];
  },
};

/** The ring that a helmet locks into: so high that the neck is inside of it, also below a helmet that the photo has. */
function neckRing({ shape, head, look, ink }: Tailor, metal: Look): StiffPiece[] {
  const half = Math.max(shape.neckHalf + 28, Math.min(70, 0.9 * head.half));
  const [top, bottom] = [140, 164];
  const arc = (y: number, isFront: boolean, rx = half) =>
    `M${-rx} ${y}A${rx} 13 0 0 ${isFront ? 0 : 1} ${rx} ${y}`;
  const band = `${arc(top, true)}V${bottom}A${half} 13 0 0 1 ${-half} ${bottom}Z`;
  const base = `M${-half + 3} ${bottom - 6}H${half - 3}Q${half + 6} 174 ${half + 22} 184Q${half * 0.7} 212 0 214Q${-half * 0.7} 212 ${-half - 22} 184Q${-half - 6} 174 ${-half + 3} ${bottom - 6}Z`;
  const across = { from: [-half, top], to: [half, top] } as const;
  const dark = shadeOf(metal.colour, 1);
  return [
    {
      layer: 'back',
      svg:
        filled(`${arc(top, false)}V190H${-half}Z`, darken(dark, 0.35)) +
        line(arc(top, false), metal.colour, 5),
    },
    {
      layer: 'collar',
      svg:
        paintCloth(plainLook(look, shadeOf(look.colour, 0.12)), base, across, ink) +
        line(arc(bottom + 6, true, half - 1), shadeOf(look.colour, 0.8), 3, 0.5) +
        paintCloth({ ...metal, material: 'metal' }, band, across, ink) +
        line(arc(top + 1.5, true, half - 1), lightOf(metal.colour, 1), 3) +
        line(arc(bottom - 8, true, half - 1), dark, 2, 0.7),
    },
  ];
}

function gloves(tailor: Tailor) {
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
