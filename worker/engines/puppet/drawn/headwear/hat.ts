import { brim, crownShape, hatPen } from '../kit/hats.ts';
import { line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** A felt hat with a band. */
export const thing: Thing = {
  usual: { colour: '#6a5340' },
  make(tailor) {
    const pen = hatPen(tailor);
    const band = line(
      `M${-pen.half - 4} ${pen.rim - 9}Q0 ${pen.rim + 4} ${pen.half + 4} ${pen.rim - 9}`,
      shadeOf(tailor.look.colour, 1),
      15,
    );
    return [
      { layer: 'hat', svg: pen.cloth(crownShape(pen, 16), tailor.look, band) },
      ...brim(pen, 1.55, 15, tailor.look),
    ];
  },
};
