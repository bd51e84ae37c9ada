import { filled, line, spot } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { shadeOf } from '../look.ts';

/** Before the body, on a strap. */
export const thing: Thing = {
  usual: { colour: '#b8703a', second: '#3a2418' },
  make({ look: { colour, second } }) {
    const body =
      'M-118 436C-134 386 -96 358 -58 372C-40 378 -34 374 -18 366C14 350 44 372 40 410C36 450 2 452 -10 466C-24 484 -20 508 -52 516C-92 524 -110 476 -118 436Z';
    const svg =
      line('M-84 200C-20 250 40 300 88 330', second, 9) +
      line('M10 392L158 292', second, 15) +
      line('M158 292L184 274', shadeOf(second, 0.6), 20) +
      filled(body, colour) +
      filled(
        'M-118 436C-110 476 -92 524 -52 516C-20 508 -24 484 -10 466C2 452 36 450 40 410C20 440 -20 446 -36 470C-60 500 -100 480 -118 436Z',
        shadeOf(colour, 0.6),
        0.6,
      ) +
      spot([-28, 420], 24, second) +
      line('M-78 454L176 282M-74 460L180 287M-82 448L172 277', '#efe6d2', 1.4, 0.9) +
      line('M-92 440L-72 472', second, 8);
    return [{ layer: 'collar', svg }];
  },
};
