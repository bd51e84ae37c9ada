import { filled, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** At the collar. */
export const thing: Thing = {
  usual: { colour: '#25242a' },
  make({ look: { colour } }) {
    return [
      {
        layer: 'collar',
        svg:
          filled(
            'M0 196C-12 180 -34 176 -36 184V208C-34 216 -12 212 0 198C12 212 34 216 36 208V184C34 176 12 180 0 196Z',
            colour,
          ) + spot([0, 197], 7, shadeOf(colour, 0.6)),
      },
    ];
  },
};
