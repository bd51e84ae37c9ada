import { outward, type Side, sides } from '../body-shape.ts';
import type { Look } from '../look.ts';
import type { StiffPiece } from '../piece.ts';
import { paintCloth } from './cloth.ts';
import {
  between,
  cutProfile,
  limbShape,
  type Point,
  type Profile,
  radiusAt,
  smoothShape,
} from './svg-path.ts';
import type { Tailor } from './tailor.ts';

export interface SleeveCut {
  /** Where it ends: 0 at the shoulder, 1 at the elbow, 2 at the wrist. */
  readonly to: number;
  /** Room between arm and cloth, units: at the shoulder, at the elbow, at the end. */
  readonly ease?: readonly [shoulder: number, elbow: number, end: number];
  /** A band at its end: how wide, and what it looks like. */
  readonly cuff?: { readonly width: number; readonly look: Look };
  readonly look?: Look;
  /** Strips along the outer side, in this look. */
  readonly stripe?: Look;
}

/** Both sleeves: stiff pieces with round ends at shoulder and elbow. */
export function sleeves(tailor: Tailor, cut: SleeveCut): StiffPiece[] {
  return sides.flatMap((side) => sleeve(tailor, cut, side));
}

function sleeve(tailor: Tailor, cut: SleeveCut, side: Side): StiffPiece[] {
  const { shape, ink } = tailor;
  const look = cut.look ?? tailor.look;
  const ease = cut.ease ?? [4, 4, 4];
  const shoulder = shape.joint(`shoulder${side}`);
  const elbow = shape.joint(`elbow${side}`);
  const wrist = shape.joint(`wrist${side}`);
  const pieces: StiffPiece[] = [];
  const upperEnd = Math.min(1, cut.to);
  const upper = eased(shape.upperArm, 0, upperEnd, ease[0], cut.to > 1 ? ease[1] : ease[2]);
  const goesOn = cut.to > 1.02;
  pieces.push({
    layer: `upperArm${side}`,
    svg: paintCloth(
      look,
      limbShape(shoulder, elbow, upper, { start: 'round', end: goesOn ? 'round' : 'flat' }),
      {
        ...acrossLimb(shoulder, elbow, radiusAt(upper, 0.4)),
        fades: [
          { full: between(shoulder, elbow, 0.5), none: between(shoulder, elbow, 0.02) },
          ...(goesOn
            ? [{ full: between(shoulder, elbow, 0.6), none: between(shoulder, elbow, 0.98) }]
            : []),
        ],
        folds: armFolds(tailor, shoulder, elbow, upper, side, upperEnd),
        print: cut.stripe ? stripe(tailor, cut.stripe, side, shoulder, elbow, upper) : '',
      },
      ink,
    ),
  });
  if (cut.cuff && !goesOn) {
    pieces.push(band(tailor, cut.cuff, shoulder, elbow, upper, upperEnd, `upperArm${side}`));
  }
  if (!goesOn) return pieces;
  const lower = eased(shape.foreArm, 0, cut.to - 1, ease[1], ease[2]);
  pieces.push({
    layer: `foreArm${side}`,
    svg: paintCloth(
      look,
      limbShape(elbow, wrist, lower, { start: 'round', end: 'flat' }),
      {
        ...acrossLimb(elbow, wrist, radiusAt(lower, 0.4)),
        fades: [{ full: between(elbow, wrist, 0.4), none: between(elbow, wrist, 0.02) }],
        folds: armFolds(tailor, elbow, wrist, lower, side, cut.to - 1),
        print: cut.stripe ? stripe(tailor, cut.stripe, side, elbow, wrist, lower) : '',
      },
      ink,
    ),
  });
  if (cut.cuff)
    pieces.push(band(tailor, cut.cuff, elbow, wrist, lower, cut.to - 1, `foreArm${side}`));
  return pieces;
}

function band(
  { ink }: Tailor,
  { width, look }: { readonly width: number; readonly look: Look },
  from: Point,
  to: Point,
  profile: Profile,
  end: number,
  layer: StiffPiece['layer'],
): StiffPiece {
  const share = width / Math.hypot(to[0] - from[0], to[1] - from[1]);
  const cut = cutProfile(profile, end - share, end).map(
    ([along, radius]): readonly [number, number] => [along, radius + 0.8],
  );
  const form = acrossLimb(from, to, radiusAt(cut, end));
  return {
    layer,
    svg: paintCloth(look, limbShape(from, to, cut, { start: 'flat', end: 'flat' }), form, ink),
  };
}

/** A limb's profile with room for cloth, which changes evenly along it. */
export function eased(
  profile: Profile,
  from: number,
  to: number,
  first: number,
  last: number,
): Profile {
  return cutProfile(profile, from, to).map(([along, radius]) => [
    along,
    radius + first + ((last - first) * (along - from)) / Math.max(0.01, to - from),
  ]);
}

/** The line across a limb from the picture's left to its right, for its shading. */
export function acrossLimb(from: Point, to: Point, radius: number): { from: Point; to: Point } {
  const length = Math.max(1e-3, Math.hypot(to[0] - from[0], to[1] - from[1]));
  const across: Point = [(to[1] - from[1]) / length, -(to[0] - from[0]) / length];
  const [x, y] = between(from, to, 0.5);
  const reach = radius * 1.1;
  return {
    from: [x - across[0] * reach, y - across[1] * reach],
    to: [x + across[0] * reach, y + across[1] * reach],
  };
}

/** Creases at the elbow's end of a sleeve, across the limb. */
function armFolds(
  { ink }: Tailor,
  from: Point,
  to: Point,
  profile: Profile,
  side: Side,
  end: number,
): string[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const down: Point = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const across: Point = [down[1], -down[0]];
  const at = (along: number, out: number): Point => [
    from[0] + down[0] * along * length + across[0] * out,
    from[1] + down[1] * along * length + across[1] * out,
  ];
  const inner = -outward[side];
  return [0.45, 0.8]
    .filter((along) => along < end - 0.08)
    .map((place) => {
      const along = place + (ink.random() - 0.5) * 0.08;
      const r = radiusAt(profile, along) * inner;
      return smoothShape([
        at(along + 0.08, r * 1.05),
        at(along + 0.02, r * 0.3),
        at(along - 0.05, -r * 0.35),
        at(along + 0.05, r * 0.2),
        at(along + 0.14, r * 1.05),
      ]);
    });
}

/** A strip down the outer side of a limb. */
export function stripe(
  { ink }: Tailor,
  look: Look,
  side: Side,
  from: Point,
  to: Point,
  profile: Profile,
): string {
  const o = outward[side];
  const last = profile[profile.length - 1][0];
  const at = (share: number, inset: number): Point => {
    const [x, y] = between(from, to, share);
    return [x + o * (radiusAt(profile, share) - inset), y];
  };
  const shape = `M${[at(0, 3), at(last, 3), at(last, 11), at(0, 11)].map(([x, y]) => `${x} ${y}`).join('L')}Z`;
  return paintCloth(look, shape, { from: at(0.5, 12), to: at(0.5, 2), round: 0.4 }, ink);
}
