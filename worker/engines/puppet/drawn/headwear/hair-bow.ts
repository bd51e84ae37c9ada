import { hatPen } from '../kit/hats.ts';
import { spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { plainLook, shadeOf } from '../look.ts';

/** A bow at the side of the hair. */
export const thing: Thing = {
  usual: { colour: '#d8405c', material: 'silk' },
  make(tailor) {
    const pen = hatPen(tailor);
    const x = pen.half * 0.55;
    const y = pen.top + 12;
    const loops = [1, -1]
      .map((o) =>
        pen.cloth(
          `M${x} ${y}C${x + o * 10} ${y - 24} ${x + o * 40} ${y - 26} ${x + o * 38} ${y - 2}C${x + o * 38} ${y + 20} ${x + o * 12} ${y + 18} ${x} ${y}Z`,
        ),
      )
      .join('');
    const ends = pen.cloth(
      `M${x} ${y}L${x - 16} ${y + 36}L${x - 4} ${y + 32}L${x + 2} ${y + 8}L${x + 8} ${y + 34}L${x + 20} ${y + 36}Z`,
      plainLook(tailor.look, shadeOf(tailor.look.colour, 0.3)),
    );
    return [
      { layer: 'hat', svg: ends + loops + spot([x, y], 8, shadeOf(tailor.look.colour, 0.4)) },
    ];
  },
};
