import { sides } from '../body-shape.ts';
import { paintCloth } from '../kit/cloth.ts';
import type { Thing } from '../kit/tailor.ts';

/** Long silk from both hands. */
export const thing: Thing = {
  usual: { colour: '#d8323e', material: 'silk' },
  hands: 'both',
  make({ look, shape, ink }) {
    return sides.map((side) => {
      const o = side === 'L' ? 1 : -1;
      const [x, y] = shape.joint(`wrist${side}`);
      const top = y + 30;
      const bottom = top + 300;
      const at = (dx: number) => x + o * dx;
      const path = `M${at(-14)} ${top}C${at(-30)} ${top + 110} ${at(14)} ${top + 200} ${at(-8)} ${bottom}L${at(34)} ${bottom - 14}C${at(52)} ${top + 190} ${at(6)} ${top + 110} ${at(18)} ${top}Z`;
      const left = Math.min(at(-14), at(18));
      return {
        layer: `streamer${side}`,
        svg: paintCloth(look, path, { from: [left - 14, top], to: [left + 50, top] }, ink),
        topLeft: [left, top],
        topRight: [left + 32, top],
        bottomLeft: [left - 4, bottom],
        bottomRight: [left + 44, bottom],
        hangsFrom: `hand${side}`,
        tight: 0,
        swing: 2.2,
      } as const;
    });
  },
};
