import { paintCloth } from '../kit/cloth.ts';
import { line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** At the hip, on a strap across the chest. */
export const thing: Thing = {
  usual: { colour: '#a9653f', material: 'leather' },
  make({ look, ink }) {
    const bag =
      'M54 452H128Q136 452 136 462V516Q136 528 124 528H58Q46 528 46 516V462Q46 452 54 452Z';
    const flap = line('M48 470Q91 502 134 470', shadeOf(look.colour, 0.8), 3);
    return [
      {
        layer: 'collar',
        svg:
          line('M-58 182C-10 270 50 380 84 456', shadeOf(look.colour, 0.4), 8) +
          paintCloth(look, bag, { from: [46, 490], to: [136, 490], print: flap }, ink),
      },
    ];
  },
};
