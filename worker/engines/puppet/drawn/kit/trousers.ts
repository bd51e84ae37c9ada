import { levels, type Side, sides } from '../body-shape.ts';
import type { Look } from '../look.ts';
import type { StiffPiece } from '../piece.ts';
import { paintCloth } from './cloth.ts';
import { acrossLimb, eased, stripe } from './sleeves.ts';
import {
  between,
  limbShape,
  type Point,
  radiusAt,
  smoothShape,
  symmetricShape,
} from './svg-path.ts';
import type { Tailor } from './tailor.ts';

export interface TrouserCut {
  /** Where the legs end: 0 at the hip, 1 at the knee, 2 at the ankle. */
  readonly to: number;
  /** Room between leg and cloth, units: at the thigh, at the knee, at the end. */
  readonly ease: readonly [thigh: number, knee: number, end: number];
  /** Height of the waistband. */
  readonly waist?: number;
  readonly look?: Look;
  /** Strips down the outer side, in this look. */
  readonly stripe?: Look;
  readonly cuff?: Look;
}

/** The seat and both legs. */
export function trousers(tailor: Tailor, cut: TrouserCut): StiffPiece[] {
  return [...sides.flatMap((side) => legs(tailor, cut, side)), seat(tailor, cut)];
}

function seat(tailor: Tailor, cut: TrouserCut): StiffPiece {
  const { shape, ink } = tailor;
  const room = cut.ease[0];
  const top = cut.waist ?? levels.waist + 14;
  const halfAt = (y: number) => shape.trunkHalfAt(y) + 2 + (room * (y - top)) / (levels.hip - top);
  const thigh = shape.thigh[0][1] + room;
  const hip = shape.joint('hipL')[0];
  const outer = Math.max(halfAt(levels.hip), hip + thigh);
  const outline = symmetricShape([
    [
      [0, top + 4],
      [halfAt(top) * 0.6, top + 3],
      [halfAt(top), top],
    ],
    [
      [halfAt(top), top],
      [halfAt(430), 430],
      [halfAt(460), 460],
      [outer, levels.hip + 8],
      [outer, levels.crotch],
    ],
    [
      [outer, levels.crotch],
      [hip + 6, 552],
      [10, 556],
      [0, 550],
    ],
  ]);
  return {
    layer: 'body',
    svg: paintCloth(
      cut.look ?? tailor.look,
      outline,
      {
        from: [-outer, 470],
        to: [outer, 470],
        round: 0.8,
        fades: [{ full: [0, 455], none: [0, 540] }],
        folds: [1, -1].map((o) =>
          smoothShape([
            [o * 6, 540],
            [o * 30, 524],
            [o * 62, 508],
            [o * 34, 530],
          ]),
        ),
      },
      ink,
    ),
  };
}

function legs(tailor: Tailor, cut: TrouserCut, side: Side): StiffPiece[] {
  const { shape, ink } = tailor;
  const look = cut.look ?? tailor.look;
  const hip = shape.joint(`hip${side}`);
  const knee = shape.joint(`knee${side}`);
  const ankle = shape.joint(`ankle${side}`);
  const goesOn = cut.to > 1.02;
  const end = Math.min(1, cut.to);
  const upper = eased(shape.thigh, 0, end, cut.ease[0], goesOn ? cut.ease[1] : cut.ease[2]);
  const thigh: StiffPiece = {
    layer: `thigh${side}`,
    svg: paintCloth(
      look,
      limbShape(hip, knee, upper, { start: 'round', end: goesOn ? 'round' : 'flat' }),
      {
        ...acrossLimb(hip, knee, radiusAt(upper, 0.5)),
        fades: [
          { full: between(hip, knee, 0.45), none: between(hip, knee, 0.12) },
          ...(goesOn ? [{ full: between(hip, knee, 0.65), none: between(hip, knee, 0.98) }] : []),
        ],
        print: cut.stripe ? stripe(tailor, cut.stripe, side, hip, knee, upper) : '',
      },
      ink,
    ),
  };
  if (!goesOn) return [thigh];
  const lower = eased(shape.shin, 0, cut.to - 1, cut.ease[1], cut.ease[2]);
  const shin: StiffPiece = {
    layer: `shin${side}`,
    svg: paintCloth(
      look,
      limbShape(knee, ankle, lower, { start: 'round', end: 'flat' }),
      {
        ...acrossLimb(knee, ankle, radiusAt(lower, 0.5)),
        fades: [{ full: between(knee, ankle, 0.35), none: between(knee, ankle, 0.02) }],
        folds: shinFolds(tailor, knee, ankle, radiusAt(lower, cut.to - 1), cut.to - 1),
        print: cut.stripe ? stripe(tailor, cut.stripe, side, knee, ankle, lower) : '',
      },
      ink,
    ),
  };
  if (!cut.cuff) return [shin, thigh];
  const band = eased(shape.shin, cut.to - 1.12, cut.to - 1, cut.ease[2] - 3, cut.ease[2] - 5);
  const svg = paintCloth(
    cut.cuff,
    limbShape(knee, ankle, band, { start: 'flat', end: 'flat' }),
    acrossLimb(knee, ankle, radiusAt(band, cut.to - 1)),
    ink,
  );
  return [shin, { layer: `shin${side}`, svg }, thigh];
}

/** Creases where the cloth meets the shoe. */
function shinFolds(
  { ink }: Tailor,
  knee: Point,
  ankle: Point,
  half: number,
  end: number,
): string[] {
  return [0.82, 0.9].map((share) => {
    const [x, y] = between(knee, ankle, share * end);
    const tilt = (ink.random() - 0.5) * 12;
    return smoothShape([
      [x - half, y - 6 + tilt],
      [x, y + 2],
      [x + half, y - 4 - tilt],
      [x, y + 8],
    ]);
  });
}
