import { hatPen } from '../kit/hats.ts';
import { spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** Gold, with points and stones. */
export const thing: Thing = {
  usual: { colour: '#e3b53c', second: '#c02f3c', material: 'metal' },
  make(tailor) {
    const pen = hatPen(tailor);
    const half = pen.half * 0.82;
    const low = pen.top + 20;
    const high = pen.top - 36;
    const path = `M${-half} ${low}L${-half * 1.15} ${high + 8}L${-half * 0.55} ${low - 26}L${-half * 0.42} ${high - 4}L0 ${low - 28}L${half * 0.42} ${high - 4}L${half * 0.55} ${low - 26}L${half * 1.15} ${high + 8}L${half} ${low}Q0 ${low + 13} ${-half} ${low}Z`;
    const stones = [-0.62, 0, 0.62]
      .map((x) => spot([half * x, low - 3 + (1 - x * x) * 6], 5.5, tailor.look.second))
      .join('');
    const tips = [-1.15, -0.42, 0.42, 1.15]
      .map((x) => spot([half * x, high + (Math.abs(x) > 1 ? 6 : -6)], 5, '#f7e6ae'))
      .join('');
    return [{ layer: 'hat', svg: pen.cloth(path) + stones + tips }];
  },
};
