import { beforeEyes } from '../kit/before-eyes.ts';
import { line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** Dark, before the eyes. */
export const thing: Thing = {
  usual: { colour: '#1d1e23' },
  make({ look, head }) {
    const lenses = [1, -1]
      .map(
        (o) =>
          `<path d="M${o * 5} -13Q${o * 22} -19 ${o * 42} -13Q${o * 44} 13 ${o * 24} 16Q${o * 8} 15 ${o * 5} -13Z" fill="${look.colour}"/><path d="M${o * 24 - 12} -9l9 0l-8 16z" fill="#ffffff" opacity=".25"/>`,
      )
      .join('');
    const arms = { from: 42, y: -9, colour: look.colour, thick: 4 };
    const bridge = line('M-5 -9Q0 -14 5 -9', look.colour, 4);
    return [{ layer: 'hat', svg: beforeEyes(head.eyes, bridge + lenses, arms) }];
  },
};
