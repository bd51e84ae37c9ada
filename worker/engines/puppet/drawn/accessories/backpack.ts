import { paintCloth } from '../kit/cloth.ts';
import { line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** On the back; straps over the shoulders. */
export const thing: Thing = {
  usual: { colour: '#3c6f5c' },
  make({ look, ink }) {
    const pack =
      'M-112 230Q-112 190 -70 190H70Q112 190 112 230V410Q112 440 80 440H-80Q-112 440 -112 410Z';
    const straps = [1, -1]
      .map((o) =>
        line(
          `M${o * 56} 184C${o * 70} 240 ${o * 78} 290 ${o * 88} 350`,
          shadeOf(look.colour, 0.4),
          14,
        ),
      )
      .join('');
    return [
      { layer: 'back', svg: paintCloth(look, pack, { from: [-112, 300], to: [112, 300] }, ink) },
      { layer: 'coat', svg: straps },
    ];
  },
};
