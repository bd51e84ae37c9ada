import type { Planes } from '../../kernels/push-pull.ts';

/** A body's stretch beside an arm must be this wide to be continued behind it, px; of a wider one no more than
 *  the other is taken. */
const stretchLeastPx = 4;
const stretchMostPx = 28;
/** And ends where its colour is so far from that at its beginning, rgb: a bow on the chest is not behind the arm. */
const stretchColours = 120;
const mixedPx = 4;

/** Fills a row's runs of arm from the body's stretches on their sides, each the more the nearer it is. */
export function reflectRow(
  planes: Planes,
  known: Float32Array,
  near: Float32Array,
  filled: readonly Float32Array[],
  row: number,
  widthPx: number,
): void {
  for (let from = 0; from < widthPx; from++) {
    if (near[row + from] <= 0) continue;
    let to = from;
    while (to < widthPx && near[row + to] > 0) to++;
    const left = stretchAt(planes, known, row, from - 1, -1, widthPx);
    const right = stretchAt(planes, known, row, to, 1, widthPx);
    for (let x = from; x < to && left.length + right.length > 0; x++) {
      const fromLeft = x - from;
      const fromRight = to - 1 - x;
      const shareOfLeft = left.length === 0 ? 0 : right.length === 0 ? 1 : (to - x) / (to - from);
      const leftWhole = shareOfLeft * agreement(left.length, left.first, filled, row + x);
      const rightWhole = (1 - shareOfLeft) * agreement(right.length, right.first, filled, row + x);
      const leftWeight = leftWhole * trustAt(fromLeft, left.reach);
      const rightWeight = rightWhole * trustAt(fromRight, right.reach);
      // Beyond its reflection a stretch goes on in the colour around it, where that is the body's there too.
      const leftRest =
        (leftWhole - leftWeight) * agreement(left.length, left.mean, filled, row + x);
      const rightRest =
        (rightWhole - rightWeight) * agreement(right.length, right.mean, filled, row + x);
      const rest = 1 - leftWeight - rightWeight - leftRest - rightRest;
      const atLeft = row + from - 1 - reflect(fromLeft, left.length);
      const atRight = row + to + reflect(fromRight, right.length);
      for (let c = 0; c < 3; c++) {
        filled[c][row + x] =
          (leftWeight > 0 ? leftWeight * planes[c][atLeft] : 0) +
          (rightWeight > 0 ? rightWeight * planes[c][atRight] : 0) +
          leftRest * left.mean[c] +
          rightRest * right.mean[c] +
          rest * filled[c][row + x];
      }
    }
    from = to;
  }
}

/** A stretch of the body beside an arm, px; 0 when it is too short. */
interface Stretch {
  readonly length: number;
  /** How far it is believed to go on: one that another colour ends goes on as it is. */
  readonly reach: number;
  /** Its colour where it begins, and that of what is known around it, rgb. */
  readonly first: readonly number[];
  readonly mean: readonly number[];
}

/** A stretch whose colour is nearer to that of the body all around than the first goes on, one that is further off
 *  than the second does not, rgb: a bow on the chest is not what an arm hides. */
const agreeTo = 110;
const agreeNot = 210;

/** How much a stretch can be what is hidden at a pixel, 0..1, by the colours of the body all around it. */
function agreement(
  length: number,
  colour: readonly number[],
  around: readonly Float32Array[],
  at: number,
): number {
  if (length === 0) return 0;
  const away = Math.hypot(
    colour[0] - around[0][at],
    colour[1] - around[1][at],
    colour[2] - around[2][at],
  );
  return Math.max(0, Math.min(1, (agreeNot - away) / (agreeNot - agreeTo)));
}

/** The known stretch that begins at a column and goes on in a direction. */
function stretchAt(
  planes: Planes,
  known: Float32Array,
  row: number,
  start: number,
  step: -1 | 1,
  widthPx: number,
): Stretch {
  let x = start;
  let length = 0;
  let reach = 0;
  const first = [0, 0, 0];
  while (x >= 0 && x < widthPx && known[row + x] === 1 && length < stretchMostPx) {
    if (length < stretchLeastPx) {
      for (let c = 0; c < 3; c++) first[c] += planes[c][row + x] / stretchLeastPx;
    } else if (
      Math.hypot(...first.map((value, c) => planes[c][row + x] - value)) > stretchColours
    ) {
      // Its last pixels are mixed with the other colour.
      length = Math.max(stretchLeastPx, length - mixedPx);
      x = start + step * length;
      reach = stretchMostPx;
      break;
    }
    x += step;
    length++;
  }
  if (length < stretchLeastPx) return { length: 0, reach: 0, first, mean: first };
  const [left, right] = step < 0 ? [x + 1, start] : [start, x - 1];
  return {
    length,
    reach: Math.max(length, reach),
    first,
    mean: meanAround(planes, known, row, left, right, widthPx),
  };
}

/** Rows above and below that tell a stretch's colour too: one row's alone would be drawn out to a streak. */
const meanRows = 16;
const meanStep = 4;

/** The mean colour of what is known of some columns in a row and those around it, rgb. */
function meanAround(
  planes: Planes,
  known: Float32Array,
  row: number,
  left: number,
  right: number,
  widthPx: number,
): number[] {
  const sum = [0, 0, 0];
  let count = 0;
  const from = Math.max(row % widthPx, row - meanRows * widthPx);
  const to = Math.min(known.length - widthPx, row + meanRows * widthPx);
  for (let start = from; start <= to; start += meanStep * widthPx) {
    for (let at = start + left; at <= start + right; at++) {
      if (known[at] !== 1) continue;
      for (let c = 0; c < 3; c++) sum[c] += planes[c][at];
      count++;
    }
  }
  return sum.map((value) => value / Math.max(1, count));
}

/** How far a reflection is believed, 0..1: once whole, then less and less, for what is mirrored again and again is
 *  a pattern that is not there. */
function trustAt(distance: number, length: number): number {
  if (length === 0) return 0;
  return Math.max(0, Math.min(1, 2 - distance / length));
}

/** Back and forth within a stretch: 0, 1, … length − 1, length − 1, … 1, 0, 0, 1, … */
function reflect(distance: number, length: number): number {
  if (length === 0) return 0;
  const place = distance % (2 * length);
  return place < length ? place : 2 * length - 1 - place;
}
