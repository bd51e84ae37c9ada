import { crownShape, hatPen } from '../kit/hats.ts';
import { line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { plainLook, shadeOf } from '../look.ts';

/** A flat board on a close cap, seen from a little below, with a tassel at its side. */
export const thing: Thing = {
  usual: { colour: '#23252c', second: '#e0b23c' },
  make(tailor) {
    const pen = hatPen(tailor);
    const { look } = tailor;
    const { half, top } = pen;
    const middle = top - 14;
    const wide = half * 1.5;
    const board = `M${-wide} ${middle}L0 ${middle - 26}L${wide} ${middle}L0 ${middle + 26}Z`;
    const edge = `M${-wide} ${middle}L0 ${middle + 26}L${wide} ${middle}v7L0 ${middle + 33}L${-wide} ${middle + 7}Z`;
    const dark = plainLook(look, shadeOf(look.colour, 0.72));
    const hangs = wide * 0.86;
    const cord = `M0 ${middle}Q${hangs * 0.7} ${middle - 4} ${hangs} ${middle + 6}V${middle + 58}`;
    const threads = [-5, 0, 5]
      .map((x) => `M${hangs + x * 0.4} ${middle + 58}L${hangs + x} ${middle + 86}`)
      .join('');
    return [
      {
        layer: 'hat',
        svg:
          pen.cloth(crownShape(pen, 4), dark) +
          pen.cloth(edge, dark) +
          pen.cloth(board) +
          spot([0, middle], 6, look.second) +
          line(cord, look.second, 4) +
          line(threads, look.second, 5) +
          spot([hangs, middle + 58], 6, look.second),
      },
    ];
  },
};
