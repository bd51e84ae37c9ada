import { crownShape, hatPen } from '../kit/hats.ts';
import { line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { plainLook, shadeOf } from '../look.ts';

/** A peak over the brow. */
export const thing: Thing = {
  usual: { colour: '#2f4f8f', second: '#f1efe9' },
  make(tailor) {
    const pen = hatPen(tailor);
    const { half, rim, top } = pen;
    const seam = shadeOf(tailor.look.colour, 0.7);
    const print =
      line(
        `M0 ${top - 8}V${rim + 8}M0 ${top - 8}C${-half * 0.5} ${top} ${-half * 0.6} ${rim - 20} ${-half * 0.55} ${rim + 6}M0 ${top - 8}C${half * 0.5} ${top} ${half * 0.6} ${rim - 20} ${half * 0.55} ${rim + 6}`,
        seam,
        1.8,
      ) + spot([0, rim - 22], 10, tailor.look.second);
    const peak = `M${-half * 0.92} ${rim}C${-half * 0.9} ${rim + 22} ${-half * 0.5} ${rim + 26} 0 ${rim + 26}C${half * 0.5} ${rim + 26} ${half * 0.9} ${rim + 22} ${half * 0.92} ${rim}Q0 ${rim + 12} ${-half * 0.92} ${rim}Z`;
    return [
      {
        layer: 'hat',
        svg:
          pen.cloth(crownShape(pen, 8), tailor.look, print) +
          pen.cloth(peak, plainLook(tailor.look, shadeOf(tailor.look.colour, 0.25))) +
          spot([0, top - 8], 4, seam),
      },
    ];
  },
};
