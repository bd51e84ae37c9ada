import { inHand } from '../kit/in-hand.ts';
import { filled, line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { lightOf, shadeOf } from '../look.ts';

/** A canopy on a stick, held up. */
export const thing: Thing = {
  usual: { colour: '#c8323c', second: '#f3e4c0' },
  hands: 'one',
  make(tailor) {
    const { colour, second } = tailor.look;
    const dark = shadeOf(colour, 0.55);
    const panels = [-1, 0, 1]
      .map((i) =>
        filled(
          `M0 -372Q${i * 70 - 32} -330 ${i * 84 - 42} -232Q${i * 84} -252 ${i * 84 + 42} -232Q${i * 70 + 32} -330 0 -372Z`,
          i === 0 ? lightOf(colour, 0.5) : i < 0 ? colour : dark,
        ),
      )
      .join('');
    return inHand(
      tailor,
      line('M0 40V-370', '#7a4b2c', 6) +
        line('M0 40C0 62 22 62 22 44', '#7a4b2c', 6) +
        filled(
          'M-130 -230C-124 -330 -62 -376 0 -376C62 -376 124 -330 130 -230Q86 -252 42 -232Q0 -252 -42 -232Q-86 -252 -130 -230Z',
          dark,
        ) +
        panels +
        line('M-126 -236C-118 -326 -60 -372 0 -374', second, 3, 0.7) +
        spot([0, -380], 6, second),
    );
  },
};
