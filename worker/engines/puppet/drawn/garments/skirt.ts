import { levels } from '../body-shape.ts';
import { sash } from '../kit/belt.ts';
import { hemOf } from '../kit/cuts.ts';
import { skirt } from '../kit/skirts.ts';
import type { Garment } from '../kit/tailor.ts';

/** Pleats from the waist. */
export const garment: Garment = {
  slot: 'bottom',
  usual: { colour: '#3d4d7a', length: 'short' },
  make(tailor) {
    const { look, shape } = tailor;
    const to = hemOf(look, { short: 615, knee: 730, long: 915 }, 'short');
    const isTight = look.fit === 'tight';
    return [
      ...skirt(tailor, {
        from: levels.waist + 6,
        to,
        topHalf: shape.trunkHalfAt(levels.waist) + 4,
        hemHalf: isTight ? 100 : 116 + (to - levels.waist) * 0.22,
        folds: isTight ? 2 : 10,
        wave: isTight ? 1 : 6,
        tight: isTight ? 0.9 : 0.1,
        flare: isTight ? 0.4 : 0.75,
        pleated: !isTight,
      }),
      { ...sash(tailor, { at: levels.waist + 12, width: 16 }), layer: 'skirt' },
    ];
  },
};
