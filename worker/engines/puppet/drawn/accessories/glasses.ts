import { beforeEyes } from '../kit/before-eyes.ts';
import { line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';

/** Round rims before the eyes. */
export const thing: Thing = {
  usual: { colour: '#2b2523' },
  make({ look, head }) {
    const rims = [1, -1]
      .map(
        (o) =>
          `<circle cx="${o * 24}" cy="1" r="17" fill="#ffffff" fill-opacity=".12" stroke="${look.colour}" stroke-width="3.6"/>`,
      )
      .join('');
    const arms = { from: 41, y: -1, colour: look.colour, thick: 3.4 };
    const bridge = line('M-7 -1Q0 -5 7 -1', look.colour, 3.4);
    return [{ layer: 'hat', svg: beforeEyes(head.eyes, rims + bridge, arms) }];
  },
};
