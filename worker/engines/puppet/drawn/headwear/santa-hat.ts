import { hatPen } from '../kit/hats.ts';
import { line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** Red, with white fur and a tip that falls to the side. */
export const thing: Thing = {
  usual: { colour: '#c8312f' },
  make(tailor) {
    const pen = hatPen(tailor);
    const { half, rim, top } = pen;
    const cone = `M${-half} ${rim}C${-half} ${top - 30} ${-half * 0.2} ${top - 62} ${half * 0.6} ${top - 44}C${half * 1.3} ${top - 28} ${half * 1.5} ${rim - 10} ${half * 1.45} ${rim + 24}C${half * 1.25} ${rim - 2} ${half * 1.05} ${rim - 24} ${half * 0.9} ${rim - 20}L${half} ${rim}Q0 ${rim + 12} ${-half} ${rim}Z`;
    const fur = line(
      `M${-half + 1} ${rim - 2}Q0 ${rim + 12} ${half - 1} ${rim - 2}`,
      '#f6f3ee',
      20,
    );
    return [
      { layer: 'hat', svg: pen.cloth(cone) + fur + spot([half * 1.45, rim + 28], 14, '#f6f3ee') },
    ];
  },
};
