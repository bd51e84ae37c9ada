import { outward, type Side, sides } from '../body-shape.ts';
import { type Look, plainLook, shadeOf } from '../look.ts';
import type { ClothPiece, Piece } from '../piece.ts';
import { paintCloth } from './cloth.ts';
import { line } from './ink.ts';
import { sleeves } from './sleeves.ts';
import { between, closedShape, type Point, smoothLine, smoothShape } from './svg-path.ts';
import type { Tailor } from './tailor.ts';

export interface WideSleeveCut {
  /** How far the pocket hangs below the wrist, and below the elbow. */
  readonly drop: number;
  readonly dropAtElbow?: number;
  /** A band along the opening. */
  readonly trim?: string;
  readonly look?: Look;
  /** A corner instead of a round lower end. */
  readonly square?: boolean;
}

/** How far the opening's edges bend along the forearm, units: the near one towards the elbow. */
const nearBend = 30;
const farBend = 12;
const rimShares = [0.1, 0.25, 0.45, 0.65, 0.82];

/** Sleeves that open into pockets which hang from the forearms and swing. */
export function wideSleeves(tailor: Tailor, cut: WideSleeveCut): Piece[] {
  // Where the pocket falls together, a plain sleeve covers the arm.
  const lining = sleeves(tailor, {
    to: 1.9,
    ease: [6, 12, 9],
    ...(cut.look ? { look: cut.look } : {}),
  });
  return [...lining, ...sides.flatMap((side) => pocket(tailor, cut, side))];
}

/** The pocket's front, and behind the arm its inside: the hand comes out between the two. */
function pocket(tailor: Tailor, cut: WideSleeveCut, side: Side): ClothPiece[] {
  const { shape, ink } = tailor;
  const look = cut.look ?? tailor.look;
  const o = outward[side];
  const elbow = shape.joint(`elbow${side}`);
  const wrist = shape.joint(`wrist${side}`);
  const length = Math.hypot(wrist[0] - elbow[0], wrist[1] - elbow[1]);
  const down: Point = [(wrist[0] - elbow[0]) / length, (wrist[1] - elbow[1]) / length];
  const out: Point = [o * down[1], -o * down[0]];
  // Towards the body and down: as it hangs from an arm that hangs.
  const hang: Point = [-o * 0.62, 0.78];
  const radius = shape.foreArm[0][1] + 13;
  const at = (along: number, aside: number, drop: number): Point => [
    elbow[0] + down[0] * along + out[0] * aside + hang[0] * drop,
    elbow[1] + down[1] * along + out[1] * aside + hang[1] * drop,
  ];
  const short = cut.dropAtElbow ?? cut.drop * 0.3;
  const outerTop = at(-radius * 0.4, radius * 0.85, 0);
  const outerEnd = at(length - 2, radius * 0.8, 0);
  const low = at(length + 2, 0, cut.drop + radius * 0.5);
  const near = at(-4, -radius * 0.4, short + radius * 0.4);
  const corner: Point[] = cut.square
    ? [between(outerEnd, low, 0.97), low, between(low, near, 0.08)]
    : [
        between(outerEnd, low, 0.9),
        at(length - 8, -4, cut.drop + radius * 0.4),
        between(low, near, 0.2),
      ];
  // The opening is round: its near edge bends towards the elbow, its far edge away from it.
  const mouthAt = (share: number, bend: number): Point => {
    const [x, y] = between(outerEnd, low, share);
    const depth = bend * Math.sin(Math.PI * share ** 0.7);
    return [x + down[0] * depth, y + down[1] * depth];
  };
  const rim = (bend: number): Point[] => rimShares.map((share) => mouthAt(share, bend));
  const outline = closedShape(
    [outerTop, at(length * 0.5, radius * 0.95, 0), outerEnd],
    [outerEnd, ...rim(-nearBend), corner[0]],
    [...corner, between(low, near, 0.6), near, at(-radius * 0.75, -radius * 0.3, 0), outerTop],
  );
  const edge = (bend: number) => smoothLine([outerEnd, ...rim(bend), corner[0]]);
  const inside = closedShape(
    [outerEnd, ...rim(farBend), corner[0]],
    [corner[0], ...rim(-nearBend - 12).reverse(), outerEnd],
  );
  const folds = [0.35, 0.7].map((share) =>
    smoothShape([
      at(length * share, -radius * 0.2, 0),
      at(length * share + 8, -radius * 0.2, cut.drop * 0.4),
      at(length * share + 14, 0, cut.drop * (0.3 + share * 0.65)),
      at(length * share - 2, -radius * 0.2, cut.drop * 0.4),
    ]),
  );
  const trimmed = (bend: number, width: number) =>
    cut.trim ? line(edge(bend), cut.trim, width) : '';
  const front = paintCloth(
    look,
    outline,
    {
      from: o > 0 ? near : outerEnd,
      to: o > 0 ? outerEnd : near,
      folds,
      print: trimmed(-nearBend, 17),
      round: 0.8,
    },
    ink,
  );
  const dark = plainLook(look, shadeOf(look.colour, 1));
  const back = paintCloth(
    dark,
    inside,
    { from: o > 0 ? near : outerEnd, to: o > 0 ? outerEnd : near, print: trimmed(farBend, 7) },
    ink,
  );
  const net = {
    topLeft: outerTop,
    topRight: outerEnd,
    bottomLeft: near,
    bottomRight: low,
    hangsFrom: `foreArm${side}`,
    tight: 0,
    swing: 1.2,
  } as const;
  return [
    { ...net, layer: `sleeveBack${side}`, svg: back },
    { ...net, layer: `sleeve${side}`, svg: front },
  ];
}
