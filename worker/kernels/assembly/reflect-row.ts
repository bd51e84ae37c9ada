import { Bytes, Doubles, doubles, Floats, reserve } from './memory';

/** A body's stretch beside an arm must be this wide to be continued behind it, px; of a wider one no more than
 *  the other is taken. */
const stretchLeastPx = 4;
const stretchMostPx = 28;
/** And ends where its colour is so far from that at its beginning, rgb: a bow on the chest is not behind the arm. */
const stretchColours: f64 = 120;
const mixedPx = 4;

/** Fills a row's runs of arm from the body's stretches on their sides, each the more the nearer it is.
 *  colours: rgb [y, x, channel]; known: [y, x], 1 where they are the body's; near: [y, x], more than 0 where there is an
 *  arm; filled: [channel, y, x]; count: pixels; row: its first pixel; left, right: room for a stretch. */
export function reflectRow(
  colours: Bytes,
  known: Floats,
  near: Floats,
  filled: Floats,
  count: i32,
  row: i32,
  widthPx: i32,
  left: Stretch,
  right: Stretch,
): void {
  for (let from = 0; from < widthPx; from++) {
    if (near[row + from] <= 0) continue;
    let to = from;
    while (to < widthPx && near[row + to] > 0) to++;
    findStretch(left, colours, known, count, row, from - 1, -1, widthPx);
    findStretch(right, colours, known, count, row, to, 1, widthPx);
    for (let x = from; x < to && left.length + right.length > 0; x++) {
      const at = row + x;
      const fromLeft = x - from;
      const fromRight = to - 1 - x;
      const between = <f64>(to - x) / <f64>(to - from);
      const shareOfLeft: f64 = left.length === 0 ? 0 : right.length === 0 ? 1 : between;
      const leftWhole = shareOfLeft * agreement(left, left.first, filled, count, at);
      const rightWhole = (1 - shareOfLeft) * agreement(right, right.first, filled, count, at);
      const leftWeight = leftWhole * trustAt(fromLeft, left.reach);
      const rightWeight = rightWhole * trustAt(fromRight, right.reach);
      // Beyond its reflection a stretch goes on in the colour around it, where that is the body's there too.
      const leftRest = (leftWhole - leftWeight) * agreement(left, left.mean, filled, count, at);
      const rightRest =
        (rightWhole - rightWeight) * agreement(right, right.mean, filled, count, at);
      const rest = 1 - leftWeight - rightWeight - leftRest - rightRest;
      const atLeft = row + from - 1 - reflect(fromLeft, left.length);
      const atRight = row + to + reflect(fromRight, right.length);
      for (let c = 0; c < 3; c++) {
        filled[c * count + at] =
          (leftWeight > 0 ? leftWeight * colours[atLeft * 3 + c] : 0) +
          (rightWeight > 0 ? rightWeight * colours[atRight * 3 + c] : 0) +
          leftRest * left.mean[c] +
          rightRest * right.mean[c] +
          rest * filled[c * count + at];
      }
    }
    from = to;
  }
}

/** A stretch of the body beside an arm. */
@unmanaged
export class Stretch {
  /** px; 0 when it is too short. */
  length: i32;
  /** How far it is believed to go on: one that another colour ends goes on as it is. */
  reach: i32;
  /** Its colour where it begins, and that of what is known around it, rgb. */
  first: Doubles;
  mean: Doubles;
}

/** Room for one. */
export function createStretch(): Stretch {
  const stretch = changetype<Stretch>(reserve(offsetof<Stretch>()));
  stretch.first = doubles(3);
  stretch.mean = doubles(3);
  return stretch;
}

/** A stretch whose colour is nearer to that of the body all around than the first goes on, one that is further off
 *  than the second does not, rgb: a bow on the chest is not what an arm hides. */
const agreeTo: f64 = 110;
const agreeNot: f64 = 210;

/** How much a stretch can be what is hidden at a pixel, 0..1, by the colours of the body all around it. */
function agreement(stretch: Stretch, colour: Doubles, around: Floats, count: i32, at: i32): f64 {
  if (stretch.length === 0) return 0;
  const away = distance(colour, around[at], around[count + at], around[2 * count + at]);
  return Math.max(0, Math.min(1, (agreeNot - away) / (agreeNot - agreeTo)));
}

/** Between two colours, rgb. */
function distance(colour: Doubles, red: f64, green: f64, blue: f64): f64 {
  const dRed = colour[0] - red;
  const dGreen = colour[1] - green;
  const dBlue = colour[2] - blue;
  return Math.sqrt(dRed * dRed + dGreen * dGreen + dBlue * dBlue);
}

/** The known stretch that begins at a column and goes on in a direction. */
function findStretch(
  stretch: Stretch,
  colours: Bytes,
  known: Floats,
  count: i32,
  row: i32,
  start: i32,
  step: i32,
  widthPx: i32,
): void {
  const first = stretch.first;
  for (let c = 0; c < 3; c++) first[c] = 0;
  let x = start;
  let length = 0;
  let reach = 0;
  while (x >= 0 && x < widthPx && known[row + x] === 1 && length < stretchMostPx) {
    const at = (row + x) * 3;
    if (length < stretchLeastPx) {
      for (let c = 0; c < 3; c++) first[c] += <f64>colours[at + c] / stretchLeastPx;
    } else if (distance(first, colours[at], colours[at + 1], colours[at + 2]) > stretchColours) {
      // Its last pixels are mixed with the other colour.
      length = max(stretchLeastPx, length - mixedPx);
      x = start + step * length;
      reach = stretchMostPx;
      break;
    }
    x += step;
    length++;
  }
  const isLong = length >= stretchLeastPx;
  stretch.length = isLong ? length : 0;
  stretch.reach = isLong ? max(length, reach) : 0;
  if (!isLong) return;
  const left = step < 0 ? x + 1 : start;
  const right = step < 0 ? start : x - 1;
  findMean(stretch.mean, colours, known, count, row, left, right, widthPx);
}

/** Rows above and below that tell a stretch's colour too: one row's alone would be drawn out to a streak. */
const meanRows = 16;
const meanStep = 4;

/** The mean colour of what is known of some columns in a row and those around it, rgb. */
function findMean(
  mean: Doubles,
  colours: Bytes,
  known: Floats,
  count: i32,
  row: i32,
  left: i32,
  right: i32,
  widthPx: i32,
): void {
  let red: f64 = 0;
  let green: f64 = 0;
  let blue: f64 = 0;
  let found = 0;
  const from = max(row % widthPx, row - meanRows * widthPx);
  const to = min(count - widthPx, row + meanRows * widthPx);
  for (let start = from; start <= to; start += meanStep * widthPx) {
    for (let at = start + left; at <= start + right; at++) {
      if (known[at] !== 1) continue;
      red += colours[at * 3];
      green += colours[at * 3 + 1];
      blue += colours[at * 3 + 2];
      found++;
    }
  }
  mean[0] = red / max(1, found);
  mean[1] = green / max(1, found);
  mean[2] = blue / max(1, found);
}

/** How far a reflection is believed, 0..1: once whole, then less and less, for what is mirrored again and again is
 *  a pattern that is not there. */
function trustAt(distance: i32, length: i32): f64 {
  if (length === 0) return 0;
  return Math.max(0, Math.min(1, 2 - <f64>distance / <f64>length));
}

/** Back and forth within a stretch: 0, 1, … length − 1, length − 1, … 1, 0, 0, 1, … */
function reflect(distance: i32, length: i32): i32 {
  if (length === 0) return 0;
  const place = distance % (2 * length);
  return place < length ? place : 2 * length - 1 - place;
}
