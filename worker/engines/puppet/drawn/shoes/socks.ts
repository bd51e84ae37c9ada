import { footShape, shafts, shoesOf } from '../kit/shoe-shape.ts';
import type { Thing } from '../kit/tailor.ts';

/** Up the shins, below whatever shoes there are. */
export const thing: Thing = {
  usual: { colour: '#f4f2ee', material: 'wool' },
  make(tailor) {
    const from = tailor.look.length === 'short' ? 0.75 : 0.2;
    return [
      ...shafts(tailor, from, [2, 2]),
      ...shoesOf(tailor, (paint) => paint(tailor.look, footShape(-16))),
    ];
  },
};
