import { hatPen } from '../kit/hats.ts';
import { line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** Soft, and drawn to one side. */
export const thing: Thing = {
  usual: { colour: '#8c2638', material: 'wool' },
  make(tailor) {
    const pen = hatPen(tailor);
    const { half, top } = pen;
    const low = top + 26;
    const path = `M${-half * 0.9} ${low}C${-half * 1.3} ${top - 2} ${-half * 0.8} ${top - 30} ${half * 0.2} ${top - 28}C${half * 1.3} ${top - 26} ${half * 1.6} ${top + 10} ${half * 1.2} ${low + 2}C${half * 0.6} ${low + 2} ${-half * 0.4} ${low + 10} ${-half * 0.9} ${low}Z`;
    return [
      {
        layer: 'hat',
        svg: line(`M${half * 0.2} ${top - 26}v-12`, tailor.look.colour, 5) + pen.cloth(path),
      },
    ];
  },
};
