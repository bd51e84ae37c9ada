import { paintCloth } from '../kit/cloth.ts';
import { spot } from '../kit/ink.ts';
import { smoothShape } from '../kit/svg-path.ts';
import type { Garment } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** From the shoulders down the back; it swings wide. */
export const garment: Garment = {
  slot: 'over',
  usual: { colour: '#9c2430', second: '#d8b04a' },
  make({ look, shape, ink }) {
    const to = look.length === 'short' ? 560 : 880;
    const top = shape.joint('shoulderL')[0] + 16;
    const hem = 250;
    const inside = { ...look, colour: shadeOf(look.colour, 0.35), pattern: null };
    const folds = [-0.7, -0.35, 0, 0.35, 0.7].map(
      (x) => `M${x * top} 240L${x * hem - 16} ${to + 10}L${x * hem + 18} ${to + 10}Z`,
    );
    const sheet = `M${-top} 190Q0 168 ${top} 190C${top + 26} 360 ${hem - 40} ${to - 160} ${hem} ${to}Q${hem * 0.66} ${to + 26} ${hem * 0.33} ${to + 4}Q0 ${to + 30} ${-hem * 0.33} ${to + 4}Q${-hem * 0.66} ${to + 26} ${-hem} ${to}C${-hem + 40} ${to - 160} ${-top - 26} 360 ${-top} 190Z`;
    const neck = shape.neckHalf;
    const yoke = smoothShape([
      [0, 206],
      [-neck - 6, 186],
      [-neck - 8, 164],
      [-neck - 34, 174],
      [-top - 6, 196],
      [-top + 4, 226],
      [-52, 216],
      [0, 232],
      [52, 216],
      [top - 4, 226],
      [top + 6, 196],
      [neck + 34, 174],
      [neck + 8, 164],
      [neck + 6, 186],
    ]);
    return [
      {
        layer: 'cape',
        svg: paintCloth(inside, sheet, { from: [-hem, 600], to: [hem, 600], folds, soft: 9 }, ink),
        topLeft: [-top, 190],
        topRight: [top, 190],
        bottomLeft: [-hem, to],
        bottomRight: [hem, to],
        hangsFrom: 'shoulders',
        tight: 0,
        swing: 1.7,
      },
      {
        layer: 'collar',
        svg:
          paintCloth(look, yoke, { from: [-top, 200], to: [top, 200] }, ink) +
          spot([0, 212], 11, look.second),
      },
    ];
  },
};
