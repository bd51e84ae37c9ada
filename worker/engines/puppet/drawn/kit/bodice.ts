import { levels } from '../body-shape.ts';
import type { Look } from '../look.ts';
import { paintCloth } from './cloth.ts';
import { type Point, smoothShape, symmetricShape } from './svg-path.ts';
import type { Tailor } from './tailor.ts';

/** How a garment ends towards the neck. */
export type Neckline =
  | 'crew'
  | 'scoop'
  | 'vee'
  | 'deep-vee'
  | 'strapless'
  | 'straps'
  | 'high'
  | 'halter';

export interface BodiceCut {
  readonly neckline: Neckline;
  /** Whether it goes on into sleeves, or leaves the shoulders free. */
  readonly sleeved: boolean;
  /** Height of its lower edge. */
  readonly hem: number;
  /** Room between body and cloth, units: at the chest, at the waist, and at the hem below the waist. */
  readonly ease?: readonly [chest: number, waist: number, hem: number];
  /** How far the lower edge hangs down in the middle. */
  readonly dip?: number;
  /** Inside of the shape, below the shading. */
  readonly print?: string;
  readonly look?: Look;
}

/** The part of a garment that covers the trunk. */
export function bodice(tailor: Tailor, cut: BodiceCut): string {
  const { shape, ink } = tailor;
  const look = cut.look ?? tailor.look;
  const [chest, waist, hem] = cut.ease ?? [3, 3, 3];
  const halfAt = (y: number) => {
    const room =
      y < levels.waist
        ? chest + ((waist - chest) * (y - levels.chest)) / (levels.waist - levels.chest)
        : waist + ((hem - waist) * (y - levels.waist)) / (levels.hip - levels.waist);
    return shape.trunkHalfAt(y) + room;
  };
  const heights = [300, 335, levels.waist, 420, 455, levels.hip, 520, 560].filter(
    (y) => y < cut.hem - 8,
  );
  const side: Point[] = [...heights, cut.hem].map((y): Point => [halfAt(y), y]);
  const dip = cut.dip ?? 4;
  const lower: Point[] = [
    [halfAt(cut.hem), cut.hem],
    [halfAt(cut.hem) * 0.5, cut.hem + dip * 0.8],
    [0, cut.hem + dip],
  ];
  const outline = symmetricShape([...upperEdge(tailor, cut, chest), side, lower]);
  const half = halfAt(levels.chest);
  return paintCloth(
    look,
    outline,
    {
      from: [-half - 4, 300],
      to: [half + 4, 300],
      round: 0.85,
      soft: 4,
      folds: trunkFolds(tailor, waist),
      print: cut.print ?? '',
      fades: [{ full: [0, 285], none: [0, 215] }],
    },
    ink,
  );
}

/** From the middle of the neckline out to the armpit, as lines that meet in corners. */
function upperEdge({ shape }: Tailor, { neckline, sleeved }: BodiceCut, ease: number): Point[][] {
  const shoulder = shape.joint('shoulderL')[0];
  const neck = shape.neckHalf;
  const armpit: Point = [shape.trunkHalfAt(levels.armpit) + ease, levels.armpit + 6];
  if (neckline === 'strapless') {
    return [[[0, 262], [22, 248], [52, 240], [armpit[0] - 6, 250], armpit]];
  }
  if (neckline === 'straps' || neckline === 'halter') {
    const top: Point = neckline === 'straps' ? [neck + 27, levels.shoulder - 6] : [neck - 2, 165];
    const width = 13;
    return [
      [[0, 250], [24, 243], [neck + 20, 226], top],
      [[top[0] + width, top[1] + 2], [neck + 36, 232], [armpit[0] - 6, 256], armpit],
    ];
  }
  const lines: Record<string, Point[]> = {
    crew: [
      [0, 194],
      [neck * 0.6, 190],
      [neck + 3, 170],
    ],
    high: [
      [0, 160],
      [neck * 0.6, 160],
      [neck + 2, 158],
      [neck + 4, 168],
    ],
    scoop: [
      [0, 236],
      [neck * 0.8, 228],
      [neck + 16, 200],
      [neck + 22, 176],
    ],
    vee: [
      [0, 250],
      [neck * 0.5, 214],
      [neck + 4, 170],
    ],
    'deep-vee': [
      [0, 300],
      [neck * 0.55, 240],
      [neck + 6, 171],
    ],
  };
  const inner = lines[neckline];
  const last = inner[inner.length - 1];
  const slope: Point[] = sleeved
    ? [
        last,
        [Math.max(last[0] + 6, neck + 24), levels.shoulder - 8],
        [shoulder, levels.shoulder - 2],
        [shoulder + 15, 202],
      ]
    : [
        last,
        [Math.max(last[0] + 6, neck + 24), levels.shoulder - 8],
        [shoulder - 13, levels.shoulder - 1],
      ];
  const armhole: Point[] = sleeved
    ? [slope[slope.length - 1], [shoulder + 10, 232], armpit]
    : [slope[slope.length - 1], [shoulder - 22, 222], [shoulder - 17, 250], armpit];
  return [inner, slope, armhole];
}

/** Two soft creases under the chest and at the waist. */
function trunkFolds({ shape, ink }: Tailor, ease: number): string[] {
  const half = shape.trunkHalfAt(levels.waist) + ease;
  const jitter = () => (ink.random() - 0.5) * 8;
  return [-1, 1].flatMap((o) => [
    smoothShape([
      [o * (half + 6), 352 + jitter()],
      [o * half * 0.55, 372 + jitter()],
      [o * half * 0.25, 378],
      [o * half * 0.55, 379],
      [o * (half + 4), 368],
    ]),
    smoothShape([
      [o * (shape.trunkHalfAt(270) + 4), 262],
      [o * 58, 292 + jitter()],
      [o * 44, 305],
      [o * 62, 300],
      [o * (shape.trunkHalfAt(280) + 4), 282],
    ]),
  ]);
}
