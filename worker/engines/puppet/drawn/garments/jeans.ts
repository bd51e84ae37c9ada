import { levels } from '../body-shape.ts';
import { sash } from '../kit/belt.ts';
import { fitOf } from '../kit/cuts.ts';
import { line } from '../kit/ink.ts';
import type { Garment } from '../kit/tailor.ts';
import { trousers } from '../kit/trousers.ts';
import { plainLook, shadeOf } from '../look.ts';

/** Denim with light seams and a turned-up hem. */
export const garment: Garment = {
  slot: 'bottom',
  usual: { colour: '#3f6291', material: 'denim', length: 'long' },
  make(tailor) {
    const room = fitOf(tailor.look);
    const seam = '#e0b070';
    const stitches =
      line('M0 412V505C0 522 8 528 20 520', shadeOf(tailor.look.colour, 0.8), 2.4) +
      line('M-78 420C-70 446 -56 452 -40 440M78 420C70 446 56 452 40 440', seam, 1.8, 0.9) +
      line('M-5 412V500', seam, 1.4, 0.8);
    return [
      ...trousers(tailor, {
        to: tailor.look.length === 'short' ? 1.5 : 1.96,
        ease: [3 + room, 3 + room * 1.6, 6 + room * 2.2],
        cuff: plainLook(tailor.look, '#8fa9c9'),
      }),
      { layer: 'body', svg: stitches },
      { ...sash(tailor, { at: levels.waist + 22, width: 13, room: 3 }), layer: 'body' },
    ];
  },
};
