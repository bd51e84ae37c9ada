import { brim, hatPen } from '../kit/hats.ts';
import { line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** A brim that is turned up at the sides, a dented crown. */
export const thing: Thing = {
  usual: { colour: '#8a5a34', second: '#3a2418' },
  make(tailor) {
    const pen = hatPen(tailor);
    const { half, rim, top } = pen;
    const up = top - 34;
    const crown = `M${-half} ${rim}C${-half} ${rim - 40} ${-half * 0.8} ${up} ${-half * 0.42} ${up}C${-half * 0.2} ${up} ${-half * 0.15} ${up + 10} 0 ${up + 10}C${half * 0.15} ${up + 10} ${half * 0.2} ${up} ${half * 0.42} ${up}C${half * 0.8} ${up} ${half} ${rim - 40} ${half} ${rim}Q0 ${rim + 12} ${-half} ${rim}Z`;
    const band = line(
      `M${-half - 4} ${rim - 9}Q0 ${rim + 4} ${half + 4} ${rim - 9}`,
      tailor.look.second,
      12,
    );
    return [
      { layer: 'hat', svg: pen.cloth(crown, tailor.look, band) },
      ...brim(pen, 1.95, 17, tailor.look, -22),
    ];
  },
};
