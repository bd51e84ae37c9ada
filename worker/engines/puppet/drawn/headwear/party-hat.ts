import { hatPen } from '../kit/hats.ts';
import { line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** A cone with stripes and a tuft. */
export const thing: Thing = {
  usual: { colour: '#e0a22e', second: '#c63f6a' },
  make(tailor) {
    const pen = hatPen(tailor);
    const { half, top } = pen;
    const base = top + 12;
    const cone = `M0 ${top - 108}L${half * 0.66} ${base}Q0 ${base + 12} ${-half * 0.66} ${base}Z`;
    const bands = [0, 1, 2]
      .map((i) =>
        line(
          `M${-half} ${base - 14 - i * 30}L${half} ${base - 34 - i * 30}`,
          tailor.look.second,
          9,
        ),
      )
      .join('');
    return [
      {
        layer: 'hat',
        svg: pen.cloth(cone, tailor.look, bands) + spot([0, top - 110], 11, tailor.look.second),
      },
    ];
  },
};
