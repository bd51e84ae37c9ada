import { brim, hatPen } from '../kit/hats.ts';
import { line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** A tall cylinder. */
export const thing: Thing = {
  usual: { colour: '#25242a', second: '#8c2430', material: 'silk' },
  make(tailor) {
    const pen = hatPen(tailor);
    const { half, rim, top } = pen;
    const up = top - 78;
    const crown = `M${-half} ${rim}L${-half * 1.06} ${up}Q0 ${up - 14} ${half * 1.06} ${up}L${half} ${rim}Q0 ${rim + 12} ${-half} ${rim}Z`;
    const band = line(
      `M${-half - 4} ${rim - 12}Q0 ${rim + 2} ${half + 4} ${rim - 12}`,
      tailor.look.second,
      18,
    );
    return [
      { layer: 'hat', svg: pen.cloth(crown, tailor.look, band) },
      ...brim(pen, 1.45, 12, tailor.look),
    ];
  },
};
