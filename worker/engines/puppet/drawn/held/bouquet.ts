import { inHand } from '../kit/in-hand.ts';
import { filled, line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { lightOf, shadeOf } from '../look.ts';

/** Many blossoms in paper. */
export const thing: Thing = {
  usual: { colour: '#e27a96', second: '#f6efe2' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    const places = [
      [-34, -62],
      [0, -84],
      [34, -62],
      [-18, -44],
      [18, -44],
      [-44, -34],
      [44, -34],
      [0, -52],
    ] as const;
    const colours = [
      colour,
      second,
      lightOf(colour, 0.8),
      colour,
      lightOf(colour, 0.6),
      second,
      colour,
      shadeOf(colour, 0.3),
    ];
    const blossoms = places
      .map(
        ([x, y], i) =>
          spot([x, y], 21, colours[i]) +
          spot([x, y], 12, shadeOf(colours[i], 0.25)) +
          spot([x - 1, y - 1], 6, colours[i]),
      )
      .join('');
    return inHand(
      tailor,
      filled('M-58 -40Q0 -110 58 -40L10 40H-10Z', '#5c9a52') +
        blossoms +
        filled('M-46 -18L0 4L46 -18L13 44H-13Z', second) +
        line('M-12 20H12', colour, 7),
    );
  },
};
