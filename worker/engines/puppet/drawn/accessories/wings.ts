import { filled, line } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** Feathers on the back. */
export const thing: Thing = {
  usual: { colour: '#f6f3ee' },
  make({ look: { colour } }) {
    const one = (o: 1 | -1) => {
      const p = (x: number, y: number) => `${o * x} ${y}`;
      return (
        filled(
          `M${p(20, 240)}C${p(60, 150)} ${p(150, 90)} ${p(212, 110)}C${p(236, 150)} ${p(230, 200)} ${p(208, 226)}C${p(222, 262)} ${p(206, 300)} ${p(180, 312)}C${p(184, 346)} ${p(160, 372)} ${p(132, 374)}C${p(126, 404)} ${p(96, 418)} ${p(70, 404)}C${p(40, 370)} ${p(20, 310)} ${p(20, 240)}Z`,
          colour,
        ) +
        line(
          `M${p(208, 226)}C${p(160, 226)} ${p(110, 220)} ${p(70, 230)}M${p(180, 312)}C${p(140, 300)} ${p(100, 280)} ${p(60, 272)}M${p(132, 374)}C${p(104, 350)} ${p(80, 330)} ${p(52, 318)}`,
          shadeOf(colour, 0.5),
          4,
          0.6,
        )
      );
    };
    return [{ layer: 'back', svg: one(1) + one(-1) }];
  },
};
