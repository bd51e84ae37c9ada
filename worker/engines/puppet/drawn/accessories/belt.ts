import { levels } from '../body-shape.ts';
import { sash } from '../kit/belt.ts';
import { line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** With a buckle. */
export const thing: Thing = {
  usual: { colour: '#4a2f20', second: '#d8b04a', material: 'leather' },
  make(tailor) {
    const y = levels.waist + 14;
    return [
      sash(tailor, {
        at: y,
        width: 20,
        room: 12,
        look: tailor.look,
        print: line(`M-14 ${y - 8}H14V${y + 12}H-14Z`, tailor.look.second, 4),
      }),
    ];
  },
};
