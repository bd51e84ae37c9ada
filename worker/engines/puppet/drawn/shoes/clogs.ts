import { filled, line } from '../kit/ink.ts';
import { footShape, shoesOf } from '../kit/shoe-shape.ts';
import type { Thing } from '../kit/tailor.ts';

/** White socks on wooden boards with two feet. */
export const thing: Thing = {
  usual: { colour: '#9a6a3f', second: '#b3262f' },
  make(tailor) {
    const { look } = tailor;
    const sock = {
      ...look,
      colour: '#f5f2ec',
      colours: ['#f5f2ec'],
      pattern: null,
      material: null,
    };
    return shoesOf(
      tailor,
      (paint) =>
        `<g transform="translate(0 -7)">${paint(sock, footShape(-16))}${line('M-14 36C0 20 10 30 24 34C26 26 32 24 38 32', look.second, 5)}</g>` +
        filled('M-24 42H46V48H-24Z', look.colour) +
        filled('M-16 47H-6V55H-16ZM24 47H34V55H24Z', look.colour),
    );
  },
};
