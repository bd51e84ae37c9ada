import { sides } from '../body-shape.ts';
import { standCollar } from '../kit/collars.ts';
import { fitOf } from '../kit/cuts.ts';
import { line } from '../kit/ink.ts';
import { openFront } from '../kit/open-front.ts';
import { sleeves } from '../kit/sleeves.ts';
import { between } from '../kit/svg-path.ts';
import type { Garment } from '../kit/tailor.ts';
import { lightOf, shadeOf } from '../look.ts';
import type { StiffPiece } from '../piece.ts';

/** Quilted and thick, closed to the chin. */
export const garment: Garment = {
  slot: 'over',
  usual: { colour: '#c8452f' },
  shoes: 'boots',
  make(tailor) {
    const { look } = tailor;
    const room = fitOf(look);
    const seam = shadeOf(look.colour, 0.85);
    const shine = lightOf(look.colour, 0.8);
    const rows = [236, 276, 316, 356, 396, 436, 476];
    const quilts = rows
      .map(
        (y) =>
          line(`M-118 ${y - 6}Q-60 ${y + 6} 0 ${y}Q60 ${y + 6} 118 ${y - 6}`, seam, 3.4, 0.8) +
          line(`M-100 ${y + 7}Q-60 ${y + 15} -20 ${y + 11}`, shine, 4, 0.5),
      )
      .join('');
    return [
      {
        layer: 'coat',
        svg: openFront(tailor, {
          hem: 512,
          ease: [17 + room, 26 + room, 14],
          gap: [0, 0],
          closesAt: 200,
          zip: '#dfe2e6',
          print: quilts,
        }),
      },
      ...sleeves(tailor, { to: 1.96, ease: [15, 17, 12] }),
      ...armSeams(tailor, seam),
      standCollar(tailor, { height: 22 }),
    ];
  },
};

function armSeams({ shape }: Parameters<Garment['make']>[0], colour: string): StiffPiece[] {
  return sides.flatMap((side) => {
    const [shoulder, elbow, wrist] = (['shoulder', 'elbow', 'wrist'] as const).map((joint) =>
      shape.joint(`${joint}${side}`),
    );
    const across = (
      from: typeof elbow,
      to: typeof elbow,
      shares: readonly number[],
      half: number,
    ) =>
      shares
        .map((share) => {
          const [x, y] = between(from, to, share);
          return line(`M${x - half} ${y - 3}Q${x} ${y + 8} ${x + half} ${y - 3}`, colour, 3.2, 0.8);
        })
        .join('');
    return [
      { layer: `upperArm${side}`, svg: across(shoulder, elbow, [0.25, 0.52, 0.8], 41) },
      { layer: `foreArm${side}`, svg: across(elbow, wrist, [0.3, 0.6], 34) },
    ] as const;
  });
}
