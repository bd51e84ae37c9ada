import { lighten, lightness } from '../../../../paint/colour.ts';
import { sash } from '../kit/belt.ts';
import { crossTop } from '../kit/cross-collar.ts';
import { filled, line } from '../kit/ink.ts';
import { skirt } from '../kit/skirts.ts';
import type { Garment } from '../kit/tailor.ts';
import { wideSleeves } from '../kit/wide-sleeves.ts';
import { plainLook, shadeOf } from '../look.ts';

/** Crossed fronts, wide sleeves, a long skirt tied high, ribbons that hang from the knot. */
export const garment: Garment = {
  slot: 'whole',
  usual: { colour: '#5f9fb0', second: '#f1e7d6', length: 'long' },
  shoes: 'ballet-shoes',
  make(tailor) {
    const { look, shape } = tailor;
    const pale =
      look.colours.length > 1
        ? look.colours[1]
        : lightness(look.colour) > 0.8
          ? '#cfe0e6'
          : lighten(look.colour, 0.72);
    const upper = plainLook(look, pale);
    const band = { ...plainLook(look, shadeOf(look.colour, 0.25)), pattern: look.pattern };
    const ribbon = shadeOf(look.colour, 0.6);
    const tied = 352;
    return [
      ...crossTop(
        { ...tailor, look: upper },
        { hem: 430, band, ease: [7, 5, 5], under: plainLook(look, '#f8f5ef') },
      ),
      ...wideSleeves({ ...tailor, look: upper }, { drop: 168, trim: band.colour }),
      ...skirt(tailor, {
        from: tied - 16,
        to: 946,
        topHalf: shape.trunkHalfAt(tied) + 4,
        hemHalf: 168,
        folds: 9,
        wave: 8,
        tight: 0,
        flare: 0.8,
        bands: [{ above: 12, width: 7, colour: pale }],
        print: line('M-4 372C-10 470 -16 560 -14 690M8 372C14 460 16 530 22 640', ribbon, 11),
      }),
      sash(tailor, {
        at: tied,
        width: 30,
        look: plainLook(look, ribbon),
        print: line('M-120 342C-40 350 40 350 120 342', '#e8c877', 3),
      }),
      {
        layer: 'coat',
        svg: filled(
          'M0 360C-18 340 -34 348 -30 364C-26 378 -10 372 0 362C12 376 28 378 30 364C32 348 16 342 0 360Z',
          ribbon,
        ),
      },
    ];
  },
};
