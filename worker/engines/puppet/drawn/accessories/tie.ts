import { filled } from '../kit/ink.ts';
import type { Thing } from '../kit/tailor.ts';
import { lightOf, shadeOf } from '../look.ts';

/** Knotted at the collar, down to the belt. */
export const thing: Thing = {
  usual: { colour: '#9c2b34' },
  make({ look: { colour } }) {
    const svg =
      filled('M-10 190H10L7 210H-7Z', shadeOf(colour, 0.35)) +
      filled('M-7 210H7L17 350L0 374L-17 350Z', colour) +
      filled('M-7 210L2 210L0 374L-17 350Z', lightOf(colour, 0.5), 0.5);
    return [{ layer: 'collar', svg }];
  },
};
