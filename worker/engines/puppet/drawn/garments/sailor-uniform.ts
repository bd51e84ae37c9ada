import { levels } from '../body-shape.ts';
import { sash } from '../kit/belt.ts';
import { bodice } from '../kit/bodice.ts';
import { paintCloth } from '../kit/cloth.ts';
import { hemOf, sleeveEndOf } from '../kit/cuts.ts';
import { filled, line } from '../kit/ink.ts';
import { skirt } from '../kit/skirts.ts';
import { sleeves } from '../kit/sleeves.ts';
import { smoothLine, tenth } from '../kit/svg-path.ts';
import type { Garment, Tailor } from '../kit/tailor.ts';
import { type Look, plainLook, shadeOf } from '../look.ts';

/** A white blouse with a broad collar and a knotted scarf, a pleated skirt of the collar's cloth. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#28376b', second: '#c23440', sleeves: 'long', length: 'short' },
  shoes: 'leather-shoes',
  make(tailor) {
    const { look, shape } = tailor;
    const white = plainLook(look, '#f8f6f2');
    const dark = plainLook(look, look.colour);
    const scarf = look.colours.length > 1 ? look.colours[1] : '#c23440';
    return [
      ...skirt(tailor, {
        from: levels.waist + 8,
        to: hemOf(look, { short: 640, knee: 735, long: 900 }, 'short'),
        topHalf: shape.trunkHalfAt(levels.waist) + 5,
        hemHalf: 166,
        folds: 11,
        wave: 6,
        tight: 0.1,
        flare: 0.75,
        pleated: true,
      }),
      { ...sash(tailor, { at: levels.waist + 14, width: 16 }), layer: 'skirt' },
      {
        layer: 'body',
        svg: bodice(tailor, {
          neckline: 'vee',
          sleeved: true,
          hem: 428,
          ease: [6, 9, 7],
          look: white,
        }),
      },
      ...sleeves(tailor, {
        to: Math.max(0.5, sleeveEndOf(look, 'long')),
        ease: [5, 8, 6],
        look: white,
        cuff: { width: 20, look: dark },
      }),
      { layer: 'collar', svg: collar(tailor, dark) + knot(scarf) },
    ];
  },
};

/** Two broad flaps from the neck to the knot, with a white line along their edge. */
function collar({ shape, ink }: Tailor, look: Look): string {
  const neck = shape.neckHalf;
  return [1, -1]
    .map((o) => {
      const at = (x: number, y: number) => `${tenth(o * x)} ${y}`;
      const form = `M${at(neck + 3, 164)}Q${at(neck + 30, 172)} ${at(neck + 46, 190)}Q${at(neck + 40, 226)} ${at(neck + 12, 250)}L${at(2, 292)}Q${at(neck * 0.7, 226)} ${at(neck + 3, 164)}Z`;
      const edge = smoothLine([
        [o * (neck + 38), 191],
        [o * (neck + 32), 222],
        [o * (neck + 8), 243],
        [o * 12, 276],
      ]);
      return (
        paintCloth(look, form, { from: [-90, 220], to: [90, 220], round: 0.6 }, ink) +
        line(edge, '#f8f6f2', 3)
      );
    })
    .join('');
}

/** A scarf's knot with its two ends. */
function knot(colour: string): string {
  const dark = shadeOf(colour, 0.6);
  return (
    filled('M-4 288C-16 312 -34 336 -40 356L-12 352C-8 330 -2 308 2 292Z', colour) +
    filled('M4 288C16 312 34 336 40 356L12 352C8 330 2 308 -2 292Z', shadeOf(colour, 0.25)) +
    filled('M-12 276Q0 270 12 276L10 298Q0 304 -10 298Z', colour) +
    line('M-5 279L-6 297M5 279L6 297', dark, 1.8, 0.8)
  );
}
