import { crownShape, hatPen } from '../kit/hats.ts';
import { spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { plainLook, shadeOf } from '../look.ts';

/** Knitted, turned up, with a bobble. */
export const thing: Thing = {
  usual: { colour: '#b8433f', second: '#f3efe7', material: 'wool' },
  make(tailor) {
    const pen = hatPen(tailor);
    const { half, rim, top } = pen;
    const cuff = `M${-half - 3} ${rim - 16}Q0 ${rim - 2} ${half + 3} ${rim - 16}V${rim + 8}Q0 ${rim + 22} ${-half - 3} ${rim + 8}Z`;
    const bobble =
      spot([0, top - 24], 17, tailor.look.second) + spot([-5, top - 29], 8, '#ffffff', 0.5);
    return [
      {
        layer: 'hat',
        svg:
          bobble +
          pen.cloth(crownShape(pen, 16), tailor.look) +
          pen.cloth(cuff, {
            ...plainLook(tailor.look, shadeOf(tailor.look.colour, 0.3)),
            material: 'wool',
          }),
      },
    ];
  },
};
