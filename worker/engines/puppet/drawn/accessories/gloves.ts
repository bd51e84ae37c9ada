import { outward, sides } from '../body-shape.ts';
import { filled, line } from '../kit/ink.ts';
import { tenth } from '../kit/svg-path.ts';
import type { Thing } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** Over both hands. */
export const thing: Thing = {
  usual: { colour: '#f2efe9' },
  make({ look, shape }) {
    return sides.map((side) => {
      const [x, y] = shape.joint(`wrist${side}`);
      const [tx, ty] = shape.joint(`fingertip${side}`);
      const turn = (Math.atan2(ty - y, tx - x) * 180) / Math.PI - 90;
      const hand =
        'M-18 -20C-18 6 -21 26 -20 48C-20 72 -14 92 0 94C14 94 19 72 19 50C20 26 18 6 18 -20Z';
      const parts =
        line('M-14 14C-21 22 -24 34 -25 47', look.colour, 13) +
        filled(hand, look.colour) +
        line('M-8 56V86M1 58V90M9 56V84', shadeOf(look.colour, 0.6), 1.8) +
        line('M-18 -16H18', shadeOf(look.colour, 0.5), 5);
      return {
        layer: `foreArm${side}`,
        svg: `<g transform="translate(${tenth(x)} ${tenth(y)}) rotate(${tenth(turn)}) scale(${outward[side]} 1)">${parts}</g>`,
      } as const;
    });
  },
};
