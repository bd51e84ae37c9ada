import type { BodyPlan } from './body-plan.ts';
import { columnOf } from './limb.ts';
import type { PixelBox } from './pixel-box.ts';

/** Where the legs stand apart: from a row of the box on down, with the middle of the gap in each row. */
export interface LegSplit {
  readonly fromRow: number;
  /** Column between the legs, box px. */
  readonly middleAt: (row: number) => number;
  /** Whether the dancer's left leg is the one to the right of the gap. */
  readonly leftIsRight: boolean;
}

/** A gap narrower than this is none, px. */
const leastGapPx = 2;

/** Rows without a gap that do not end it, px: a bracelet, a shadow. */
const bridgedPx = 6;

/** Legs that stand apart over less than this share of their length stay one with the body. */
const leastShare = 0.08;

/** Finds the gap between the legs, from the ankles upward. opacity: [y, x] 0..1 over the box.
 *  Null where there is none, as under a dress that reaches the floor. */
export function findLegSplit(
  opacity: Float32Array,
  box: PixelBox,
  { legs }: BodyPlan,
): LegSplit | null {
  const middles = new Float32Array(box.heightPx);
  const hipRow = Math.round(Math.min(legs.L[0][1], legs.R[0][1]) - box.yPx);
  const ankleRow = Math.round(Math.min(legs.L[2][1], legs.R[2][1]) - box.yPx);
  let fromRow = -1;
  let missed = 0;
  for (let row = Math.min(ankleRow, box.heightPx - 1); row > Math.max(0, hipRow); row--) {
    const left = columnOf(legs.L.slice(0, 3), box.yPx + row) - box.xPx;
    const right = columnOf(legs.R.slice(0, 3), box.yPx + row) - box.xPx;
    const gap = widestGap(opacity, row * box.widthPx, Math.min(left, right), Math.max(left, right));
    if (gap) {
      middles[row] = gap;
      fromRow = row;
      missed = 0;
    } else if (++missed > bridgedPx) {
      break;
    }
  }
  if (fromRow < 0 || ankleRow - fromRow < leastShare * (ankleRow - hipRow)) return null;
  let last = middles[fromRow];
  for (let row = fromRow; row < box.heightPx; row++) {
    if (middles[row] === 0) middles[row] = last;
    last = middles[row];
  }
  return {
    fromRow,
    middleAt: (row) => middles[row],
    leftIsRight: legs.L[2][0] > legs.R[2][0],
  };
}

/** The middle column of the widest transparent run of a row between two columns, or 0. */
function widestGap(opacity: Float32Array, rowStart: number, from: number, to: number): number {
  let [bestLength, bestMiddle, length] = [0, 0, 0];
  for (let x = Math.max(1, Math.floor(from)); x <= to; x++) {
    length = opacity[rowStart + x] < 0.5 ? length + 1 : 0;
    if (length > bestLength) [bestLength, bestMiddle] = [length, x - length / 2 + 0.5];
  }
  return bestLength >= leastGapPx ? bestMiddle : 0;
}
