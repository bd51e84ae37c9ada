import { brim, crownShape, hatPen } from '../kit/hats.ts';
import { line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** Wide and woven, with a ribbon. */
export const thing: Thing = {
  usual: { colour: '#e0bf78', second: '#b3303a', material: 'wool' },
  make(tailor) {
    const pen = hatPen(tailor);
    const band = line(
      `M${-pen.half - 4} ${pen.rim - 9}Q0 ${pen.rim + 4} ${pen.half + 4} ${pen.rim - 9}`,
      tailor.look.second,
      14,
    );
    return [
      { layer: 'hat', svg: pen.cloth(crownShape(pen, 10), tailor.look, band) },
      ...brim(pen, 2, 22, tailor.look, 5),
    ];
  },
};
