import { levels } from '../body-shape.ts';
import { filled, type Ink, roundGradient } from './ink.ts';
import type { SkinTone } from './skin.ts';

/** The neck's tone: around its middle, units, as wide as the neck and so much more, and down to the collar bones. */
const tone = { middle: [0, 150], beside: 77, down: 60 } as const;
/** A jaw about the middle of the lower face throws a shadow as round as itself: from its edge on, so far down. */
const jaw = { up: 40, edge: 37, down: 38 };
/** A neck is round: its sides are shaded so far inwards, as a share of its half, and down to where the shoulders begin. */
const sides = { far: 0.5, near: 0.2, middle: 126, inwards: 0.7, down: levels.neckRoot - 126 };

/** What a neck has over the trunk's skin: its own tone, the shadow of the jaw, and its roundness. SVG. */
export function paintNeckShade(skin: SkinTone, neckHalf: number, ink: Ink): string {
  const own = roundGradient(
    ink,
    tone.middle,
    [neckHalf + tone.beside, tone.down],
    [
      { at: 0.3, colour: skin.neck, opacity: 0.9 },
      { at: 1, colour: skin.neck, opacity: 0 },
    ],
  );
  const round = ([-1, 1] as const).map((o) =>
    roundGradient(
      ink,
      [o * neckHalf, sides.middle],
      [sides.inwards * neckHalf, sides.down],
      [
        { at: 0, colour: skin.shade, opacity: o === ink.lit ? sides.near : sides.far },
        { at: 1, colour: skin.shade, opacity: 0 },
      ],
    ),
  );
  const reach = jaw.edge + jaw.down;
  const edge = jaw.edge / reach;
  const shadow = roundGradient(
    ink,
    [0, levels.chin - jaw.up],
    [reach, reach],
    [
      { at: edge, colour: skin.underChin },
      { at: edge + 0.3 * (1 - edge), colour: skin.underChin, opacity: 0.85 },
      { at: edge + 0.7 * (1 - edge), colour: skin.underChin, opacity: 0.25 },
      { at: 1, colour: skin.underChin, opacity: 0 },
    ],
  );
  const [left, right, top, end]: readonly number[] = [
    -neckHalf - tone.beside,
    neckHalf + tone.beside,
    90,
    230,
  ];
  const all = `M${left} ${top}H${right}V${end}H${left}Z`;
  return [own, ...round, shadow].map(({ svg, fill }) => svg + filled(all, fill)).join('');
}
