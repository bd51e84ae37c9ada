import { paintCloth } from '../kit/cloth.ts';
import { smoothShape } from '../kit/svg-path.ts';
import type { Thing } from '../kit/tailor.ts';

/** About the neck; one end hangs down the chest. */
export const thing: Thing = {
  usual: { colour: '#b8433f', second: '#f0e6d4', material: 'wool' },
  make({ look, shape, ink }) {
    const neck = shape.neckHalf + 17;
    const loop = smoothShape([
      [0, 176],
      [neck * 0.7, 166],
      [neck, 158],
      [neck + 4, 180],
      [neck * 0.7, 204],
      [0, 213],
      [-neck * 0.7, 204],
      [-neck - 4, 180],
      [-neck, 158],
      [-neck * 0.7, 166],
    ]);
    const end = 'M14 196H58L64 356H18Z';
    const form = { from: [-neck, 190], to: [neck, 190] } as const;
    return [
      {
        layer: 'scarf',
        svg: paintCloth(look, end, { from: [10, 280], to: [66, 280] }, ink),
        topLeft: [10, 196],
        topRight: [62, 196],
        bottomLeft: [14, 356],
        bottomRight: [68, 356],
        hangsFrom: 'shoulders',
        tight: 0,
        swing: 1.3,
      },
      { layer: 'neckwear', svg: paintCloth(look, loop, form, ink) },
    ];
  },
};
