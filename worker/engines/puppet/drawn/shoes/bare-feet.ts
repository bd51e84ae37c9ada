import { line } from '../kit/ink.ts';
import { footShape, shoesOf } from '../kit/shoe-shape.ts';
import type { Thing } from '../kit/tailor.ts';

/** No shoes at all. */
export const thing: Thing = {
  usual: { colour: '#000000' },
  make(tailor) {
    const { skin } = tailor;
    const toes = [18, 25, 31, 36]
      .map((x, i) => line(`M${x} ${41 - i}V50`, skin.shade, 1.4))
      .join('');
    return shoesOf(tailor, (_paint, bare) => bare(footShape(-16)) + toes);
  },
};
