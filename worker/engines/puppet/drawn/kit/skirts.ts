import { darken } from '../../../../paint/colour.ts';
import { type BodyShape, levels } from '../body-shape.ts';
import { type Look, plainLook, shadeOf } from '../look.ts';
import type { ClothPiece, Piece } from '../piece.ts';
import { paintCloth } from './cloth.ts';
import { filled, line } from './ink.ts';
import {
  between,
  closedShape,
  curvesThrough,
  type Point,
  radiusAt,
  smoothLine,
  xy,
} from './svg-path.ts';
import type { Tailor } from './tailor.ts';
import { trousers } from './trousers.ts';

export interface SkirtCut {
  /** Where it hangs from, and where its hem is. */
  readonly from: number;
  readonly to: number;
  /** Half its width at the upper edge, and at the hem. */
  readonly topHalf: number;
  readonly hemHalf: number;
  /** Folds across the front. */
  readonly folds: number;
  /** How full its hem waves, units. */
  readonly wave: number;
  /** 0 wide, 1 as tight as trousers. */
  readonly tight: number;
  readonly swing?: number;
  /** How its sides run: above 1 they open late, like a bell turned over; below, early. */
  readonly flare?: number;
  /** Bands parallel to the hem: how far above it, how wide, in what colour. */
  readonly bands?: readonly {
    readonly above: number;
    readonly width: number;
    readonly colour: string;
  }[];
  /** Inside of the shape, below the shading. */
  readonly print?: string;
  readonly look?: Look;
  /** Sharp folds, as ironed ones, down the whole length. */
  readonly pleated?: boolean;
  /** Cut open from a share of its length down, at the picture's right. */
  readonly slit?: number;
  /** Open in front: half the gap at the hem. */
  readonly opens?: number;
  readonly layers?: {
    readonly front: ClothPiece['layer'];
    readonly back: ClothPiece['layer'] | null;
  };
}

/** A skirt's front, and the inside of its back, which shows below the front's hem. */
export function skirt(tailor: Tailor, cut: SkirtCut): Piece[] {
  const layers = cut.layers ?? ({ front: 'skirt', back: 'skirtBack' } as const);
  const net = {
    topLeft: [-cut.topHalf, cut.from],
    topRight: [cut.topHalf, cut.from],
    bottomLeft: [-cut.hemHalf, cut.to],
    bottomRight: [cut.hemHalf, cut.to],
    hangsFrom: 'trunk',
    tight: cut.tight,
    swing: cut.swing ?? 1,
  } as const;
  // Whatever the legs do, their roots are covered.
  const lining =
    layers.front === 'skirt'
      ? trousers(tailor, {
          to: 0.34,
          ease: [1, 1, 1],
          waist: Math.max(cut.from, levels.waist + 14),
          look: plainLook(tailor.look, shadeOf((cut.look ?? tailor.look).colour, 0.6)),
        })
      : [];
  const front: ClothPiece = { ...net, layer: layers.front, svg: paintFront(tailor, cut) };
  // Of a narrow one nothing of the back shows.
  if (layers.back === null || cut.tight > 0.6) return [...lining, front];
  return [...lining, { ...net, layer: layers.back, svg: paintBack(tailor, cut) }, front];
}

/** Half the skirt's width at a share of its length. */
function halfAt({ topHalf, hemHalf, flare = 1 }: SkirtCut, down: number): number {
  return topHalf + (hemHalf - topHalf) * down ** flare;
}

function sideLine({ shape }: Tailor, cut: SkirtCut, o: 1 | -1): Point[] {
  return Array.from({ length: 11 }, (_, i): Point => {
    const down = i / 10;
    const y = cut.from + (cut.to - cut.from) * down;
    return [o * Math.max(halfAt(cut, down), hipAt(shape, cut, y)), y];
  });
}

/** A narrow skirt is as wide as the body in it. */
function hipAt(shape: BodyShape, { tight, hemHalf }: SkirtCut, y: number): number {
  if (tight < 0.5) return 0;
  const [hip, knee] = [shape.joint('hipL'), shape.joint('kneeL')];
  const along = (y - hip[1]) / (knee[1] - hip[1]);
  if (along < 0) return shape.trunkHalfAt(y) + 3;
  if (along > 1) return Math.min(hemHalf, knee[0] + shape.thigh[shape.thigh.length - 1][1] + 3);
  return hip[0] + (knee[0] - hip[0]) * along + radiusAt(shape.thigh, along) + 4;
}

/** Two panels that meet at the upper edge. */
function openShape(
  { opens = 0, from, to }: SkirtCut,
  right: readonly Point[],
  hem: readonly Point[],
  left: readonly Point[],
): string {
  const edge = (o: 1 | -1): Point[] => [
    [o * opens, to + 6],
    [o * opens * 0.5, (from + to) / 2],
    [o * 2, from],
  ];
  return (
    closedShape(right, [...hem.filter(([x]) => x > opens), edge(1)[0]], edge(1)) +
    closedShape([...edge(-1)].reverse(), [edge(-1)[0], ...hem.filter(([x]) => x < -opens)], left)
  );
}

/** The edge that a slit leaves: from its upper end towards the middle of the hem. */
function slitLine(cut: SkirtCut, side: Point[]): Point[] {
  if (cut.slit === undefined) return side;
  const opens = cut.from + (cut.to - cut.from) * cut.slit;
  const kept = side.filter(([, y]) => y < opens);
  const half = kept[kept.length - 1][0];
  return [...kept, [half, opens], [half - 8, opens + 30], [cut.hemHalf * 0.5, cut.to]];
}

/** The hem's crests and troughs from right to left: it hangs lowest in the middle, which is nearest. */
function hemLine(cut: SkirtCut): Point[] {
  const points: Point[] = [];
  const count = cut.folds * 2;
  for (let i = 0; i <= count; i++) {
    const across = 1 - (2 * i) / count;
    const round = 1 - across * across;
    const wave = i % 2 === 0 ? 0 : cut.wave;
    points.push([
      across * cut.hemHalf,
      cut.to +
        round * (6 + cut.hemHalf * 0.09) +
        (i === 0 || i === count ? 0 : wave - cut.wave / 2),
    ]);
  }
  return points;
}

function paintFront(tailor: Tailor, cut: SkirtCut): string {
  const { ink } = tailor;
  const look = cut.look ?? tailor.look;
  const right = slitLine(cut, sideLine(tailor, cut, 1));
  const left = sideLine(tailor, cut, -1).reverse();
  const hem = hemLine(cut).filter(([x]) => x <= right[right.length - 1][0]);
  const outline =
    cut.opens === undefined ? closedShape(right, hem, left) : openShape(cut, right, hem, left);
  const bands = (cut.bands ?? [])
    .map(({ above, width, colour }) =>
      line(smoothLine(hem.map(([x, y]): Point => [x, y - above])), colour, width),
    )
    .join('');
  const { folds, crests } = drape(tailor, cut, hem);
  const middle = cut.from + (cut.to - cut.from) * 0.6;
  const half = halfAt(cut, 0.6);
  return paintCloth(
    look,
    outline,
    {
      from: [-half, middle],
      to: [half, middle],
      folds,
      crests,
      soft: cut.pleated ? 1.2 : 4.5,
      print: (cut.print ?? '') + bands,
      round: 0.9,
    },
    ink,
  );
}

/** Folds fall from the waist and open towards the hem. */
function drape({ ink }: Tailor, cut: SkirtCut, hem: readonly Point[]) {
  const folds: string[] = [];
  const crests: string[] = [];
  for (let i = 1; i + 1 < hem.length; i++) {
    const [x, y] = hem[i];
    const across = x / cut.hemHalf;
    const jitter = cut.pleated ? 0 : (ink.random() - 0.5) * 0.16;
    const start = cut.pleated ? 0.02 : 0.08 + ink.random() * 0.3;
    const top: Point = [
      (across + jitter * 0.5) * halfAt(cut, start),
      cut.from + (cut.to - cut.from) * start,
    ];
    const width = ((cut.hemHalf * 2) / hem.length) * (cut.pleated ? 0.42 : 0.5);
    const isFold = i % 2 === 0;
    const bend = between(top, [x, y], 0.55);
    const shape = `M${xy(top)}${curvesThrough([top, [bend[0] - width * 0.3, bend[1]], [x - width, y + 12]])}L${xy([x + width * 0.8, y + 12])}${curvesThrough([[x + width * 0.8, y + 12], [bend[0] + width * 0.28, bend[1]], top])}Z`;
    (isFold ? folds : crests).push(shape);
  }
  return { folds, crests };
}

/** Seen from below, in the shade. */
function paintBack({ look, ink }: Tailor, cut: SkirtCut): string {
  const dark = shadeOf((cut.look ?? look).colour, 0.9);
  const half = cut.hemHalf;
  // Through an open front all of it shows.
  const seen =
    cut.opens === undefined ? Math.min(60, (cut.to - cut.from) * 0.4) : cut.to - cut.from - 4;
  const upper = cut.to - seen;
  const inner = halfAt(cut, (upper - cut.from) / (cut.to - cut.from)) - 4;
  const hem: Point[] = Array.from({ length: 13 }, (_, i): Point => {
    const across = 1 - i / 6;
    const wave = (i % 2 === 0 ? -1 : 1) * cut.wave * 0.35;
    return [across * half * 0.985, cut.to - (1 - across * across) * half * 0.03 + wave + 3];
  });
  const shape = closedShape(
    [
      [inner, upper],
      [half * 0.985, cut.to],
    ],
    hem,
    [
      [-half * 0.985, cut.to],
      [-inner, upper],
    ],
  );
  return (
    paintCloth(plainLook(look, dark), shape, { from: [-half, 0], to: [half, 0], round: 0.6 }, ink) +
    filled(`M${xy([-inner, upper])}H${inner}V${upper + 22}H${-inner}Z`, darken(dark, 0.3), 0.35)
  );
}
