import { levels } from '../body-shape.ts';
import { type Look, shadeOf } from '../look.ts';
import { paintCloth } from './cloth.ts';
import { clipped, filled, line, spot } from './ink.ts';
import { closedShape, mirrored, type Point, smoothLine, tenth } from './svg-path.ts';
import type { Tailor } from './tailor.ts';

export interface FrontCut {
  /** Height of the lower edge. */
  readonly hem: number;
  readonly ease: readonly [chest: number, waist: number, hem: number];
  /** How far the front stands open: half the gap at the lapel's end and at the hem. */
  readonly gap: readonly [middle: number, hem: number];
  /** Height at which the two sides meet. */
  readonly closesAt: number;
  readonly lapel?: { readonly width: number; readonly look: Look };
  readonly buttons?: {
    readonly heights: readonly number[];
    readonly colour: string;
    readonly x?: number;
  };
  readonly zip?: string;
  readonly pockets?: readonly number[];
  /** A band along the lower edge. */
  readonly band?: { readonly width: number; readonly look: Look };
  /** Inside of the shape, below the shading. */
  readonly print?: string;
  /** Cut away at the shoulders. */
  readonly sleeveless?: boolean;
  readonly look?: Look;
}

/** Where the fronts close, they lie over one another by so much on each side, so that nothing shows between them. */
const overlap = { buttoned: 4, zipped: 1 };

/** A jacket's two fronts, open on what is worn beneath; the dancer's left lies over the right. */
export function openFront(tailor: Tailor, cut: FrontCut): string {
  return [-1, 1].map((o) => half(tailor, cut, o as 1 | -1)).join('');
}

function half(tailor: Tailor, cut: FrontCut, o: 1 | -1): string {
  const { shape, ink } = tailor;
  const look = cut.look ?? tailor.look;
  const [chest, waist, hem] = cut.ease;
  const halfAt = (y: number) => {
    const room =
      y < levels.waist
        ? chest + ((waist - chest) * (y - levels.chest)) / (levels.waist - levels.chest)
        : waist + ((hem - waist) * (y - levels.waist)) / (levels.hip - levels.waist);
    return shape.trunkHalfAt(y) + room;
  };
  const shoulder = shape.joint('shoulderL')[0];
  const neck = shape.neckHalf;
  const heights = [300, 335, levels.waist, 420, 455, levels.hip, 530, 570].filter(
    (y) => y < cut.hem - 8,
  );
  const meets = cut.gap[0] > 0 ? cut.gap[0] : -(cut.zip ? overlap.zipped : overlap.buttoned);
  const closedTo = Math.max(cut.closesAt, ...(cut.buttons?.heights ?? []));
  const inner: Point[] = [
    [cut.gap[1], cut.hem + 4],
    [meets + (cut.gap[1] - meets) * 0.4, (cut.hem + closedTo) / 2],
    [meets, closedTo],
    ...(closedTo > cut.closesAt ? [[meets, cut.closesAt] as const] : []),
  ];
  const opening: Point[] = [
    [meets, cut.closesAt],
    [neck * 0.62, (cut.closesAt + 170) / 2],
    [neck + 3, 169],
  ];
  const outer: Point[] = [
    [neck + 3, 169],
    [neck + 22, levels.shoulder - 9],
    ...(cut.sleeveless
      ? [[shoulder - 16, levels.shoulder - 4] as const]
      : [[shoulder, levels.shoulder - 3] as const, [shoulder + 16, 202] as const]),
  ];
  const side: Point[] = [
    outer[outer.length - 1],
    cut.sleeveless ? [shoulder - 22, 230] : [shoulder + 12, 232],
    [halfAt(levels.armpit), levels.armpit + 4],
    ...heights.map((y): Point => [halfAt(y), y]),
    [halfAt(cut.hem), cut.hem],
  ];
  const lower: Point[] = [
    [halfAt(cut.hem), cut.hem],
    [halfAt(cut.hem) * 0.6, cut.hem + 4],
    [cut.gap[1], cut.hem + 4],
  ];
  const lines = [opening, outer, side, lower, inner];
  const turned = o > 0 ? lines : [...lines].reverse().map(mirrored);
  const outline = closedShape(...turned);
  const reach = halfAt(300) + 4;
  const details = [
    cut.print ?? '',
    line(smoothLine(reflect(o, inner)), shadeOf(look.colour, 0.9), 2, 0.7),
    cut.zip ? line(smoothLine(reflect(o, inner)), cut.zip, 3) : '',
    ...(cut.pockets ?? []).map((y) =>
      line(
        smoothLine(
          reflect(o, [
            [34, y + 4],
            [halfAt(y) - 16, y - 2],
          ]),
        ),
        shadeOf(look.colour, 0.95),
        4,
        0.75,
      ),
    ),
    band(tailor, cut, o, halfAt),
  ];
  const svg = paintCloth(
    look,
    outline,
    {
      from: [-reach, 300],
      to: [reach, 300],
      round: 0.85,
      fades: [{ full: [0, 285], none: [0, 215] }],
      print: details.join(''),
    },
    ink,
  );
  return svg + lapel(tailor, cut, o, opening, outline) + buttons(cut, o);
}

function reflect(o: 1 | -1, points: readonly Point[]): Point[] {
  return points.map(([x, y]): Point => [o * x, y]);
}

function band(
  { ink }: Tailor,
  { band: cut, hem, gap }: FrontCut,
  o: 1 | -1,
  halfAt: (y: number) => number,
): string {
  if (!cut) return '';
  const outer = halfAt(hem) + 3;
  const shape = `M${tenth(o * (gap[1] - 2))} ${tenth(hem - cut.width)}L${tenth(o * outer)} ${tenth(hem - cut.width - 4)}V${tenth(hem + 8)}H${tenth(o * (gap[1] - 2))}Z`;
  return paintCloth(cut.look, shape, { from: [-outer, hem], to: [outer, hem], round: 0.8 }, ink);
}

function lapel(
  { ink, shape }: Tailor,
  { lapel: cut, closesAt, gap }: FrontCut,
  o: 1 | -1,
  opening: readonly Point[],
  outline: string,
): string {
  if (!cut) return '';
  const neck = shape.neckHalf;
  const notch = (closesAt + 170 * 2) / 3;
  const form = `M${tenth(o * gap[0])} ${tenth(closesAt)}L${tenth(o * (opening[1][0] + cut.width * 1.15))} ${tenth(notch + 16)}L${tenth(o * (opening[1][0] + cut.width * 0.62))} ${tenth(notch + 4)}L${tenth(o * (neck + cut.width * 0.9))} ${tenth(notch - 14)}L${tenth(o * (neck + 9))} 168L${tenth(o * (neck + 2))} 168Q${tenth(o * opening[1][0] * 0.98)} ${tenth(opening[1][1] - 8)} ${tenth(o * gap[0])} ${tenth(closesAt)}Z`;
  const shadow = filled(form, shadeOf(cut.look.colour, 1), 0.5);
  return (
    clipped(ink, outline, `<g transform="translate(${o * 2} 4)">${shadow}</g>`) +
    paintCloth(cut.look, form, { from: [-70, 220], to: [70, 220], round: 0.6 }, ink)
  );
}

function buttons({ buttons: cut }: FrontCut, o: 1 | -1): string {
  if (!cut || (o < 0 && cut.x === undefined)) return '';
  const x = cut.x ?? 0;
  return cut.heights
    .map((y) => spot([o * x, y], 4.4, cut.colour) + spot([o * x - 1, y - 1], 1.6, '#ffffff', 0.5))
    .join('');
}
