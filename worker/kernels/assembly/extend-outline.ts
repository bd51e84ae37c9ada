import { Bytes, bytes, Doubles, Floats, floats } from './memory';

/** Marks in `closed` where the outline on one side of the body (-1 left, 1 right) goes on behind arms: to the straight
 *  line between the places above and below where it shows; see closeBehindArms. middles: [row], the body's middle column
 *  on that side; longestPx: rows that are bridged, at most; the shoulder's place is NaN where none is told. */
export function extendOutline(
  body: Floats,
  arms: Floats,
  closed: Floats,
  widthPx: i32,
  heightPx: i32,
  middles: Doubles,
  side: i32,
  longestPx: f64,
  shoulderColumn: f64,
  shoulderRow: f64,
): void {
  // Per row the last column of the body on this side; NaN where there is none.
  const edge = floats(heightPx);
  const hidden = bytes(heightPx);
  const start = floats(heightPx);
  for (let y = 0; y < heightPx; y++) {
    edge[y] = NaN;
    let x = <i32>Math.min(widthPx - 1, Math.max(0, Math.round(middles[y])));
    const row = y * widthPx;
    if (body[row + x] <= 0.5 && closed[row + x] === 0 && arms[row + x] <= 0.5) continue;
    let last = -1;
    while (x >= 0 && x < widthPx && (body[row + x] > 0.5 || closed[row + x] !== 0)) {
      last = x;
      x += side;
    }
    // The middle itself may lie behind an arm: then the body goes on inward up to what shows of it.
    if (last < 0) last = x;
    edge[y] = last;
    let inner = last;
    while (inner >= 0 && inner < widthPx && body[row + inner] <= 0.5 && arms[row + inner] > 0.02) {
      inner -= side;
    }
    // Nothing of the body shows there: what is behind the arm's other side is not known to be the body's.
    const isBody = inner >= 0 && inner < widthPx && body[row + inner] > 0.5;
    start[y] = isBody ? inner : last;
    hidden[y] = x >= 0 && x < widthPx && arms[row + x] > 0.5 ? 1 : 0;
  }
  bridgeGaps(hidden, heightPx);
  for (let from = 0; from < heightPx; from++) {
    if (hidden[from] === 0) continue;
    let to = from;
    while (to < heightPx && hidden[to] === 1) to++;
    if (to - from > longestPx) {
      const reachRows = dentShare * longestPx;
      closeDents(edge, start, arms, closed, widthPx, heightPx, from, to, side, reachRows);
      from = to;
      continue;
    }
    const above = findAnchor(edge, hidden, heightPx, from - 1, -1, side);
    const below = findAnchor(edge, hidden, heightPx, to, 1, side);
    for (let row = from; row < to && above >= 0 && below >= 0; row++) {
      const fromAbove = between(above, edge[above], below, edge[below], row);
      let line = fromAbove;
      const armpit = Math.min(below, shoulderRow + armpitShare * longestPx);
      if (from <= shoulderRow && shoulderRow <= row && row < armpit) {
        const atArmpit = between(above, edge[above], below, edge[below], armpit);
        const fromShoulder = between(shoulderRow, shoulderColumn, armpit, atArmpit, row);
        if (side * (fromShoulder - fromAbove) > 0) line = fromShoulder;
      }
      closeTo(line, start[row], arms, closed, widthPx, heightPx, row, side);
    }
    from = to;
  }
}

/** Marks what arms hide of a row from a column on out to a line. */
function closeTo(
  line: f64,
  start: f64,
  arms: Floats,
  closed: Floats,
  widthPx: i32,
  heightPx: i32,
  row: i32,
  side: i32,
): void {
  for (let x = start; side * (line - x) >= 0; x += side) {
    const at = row * widthPx + <i32>Math.round(x);
    if (at >= 0 && at < widthPx * heightPx && arms[at] > 0.02) closed[at] = 1;
  }
}

/** The column of a straight line in a row. */
function between(rowA: f64, columnA: f64, rowB: f64, columnB: f64, row: f64): f64 {
  return columnA + ((columnB - columnA) * (row - rowA)) / (rowB - rowA);
}

/** So far below the shoulder an arm may have bitten into the armpit, by the longest run that is closed. */
const armpitShare = 0.45;

/** An outline that shows for fewer rows between two hidden stretches tells nothing. */
const gapRows = 12;

function bridgeGaps(hidden: Bytes, heightPx: i32): void {
  let last = -1;
  for (let row = 0; row < heightPx; row++) {
    if (hidden[row] === 0) continue;
    if (last >= 0 && row - last <= gapRows) {
      for (let between = last; between < row; between++) hidden[between] = 1;
    }
    last = row;
  }
}

/** A dent of an outline that an arm hides for long is so deep at most, by the longest run that is closed. */
const dentShare = 0.3;

/** Where an outline is hidden for long, a hand may still have bitten a piece out of it: each row goes out as far
 *  as rows near above and near below both do. */
function closeDents(
  edge: Floats,
  start: Floats,
  arms: Floats,
  closed: Floats,
  widthPx: i32,
  heightPx: i32,
  from: i32,
  to: i32,
  side: i32,
  reachRows: f64,
): void {
  for (let row = from; row < to; row++) {
    const first = max(0, <i32>Math.floor(row - reachRows));
    const last = min(heightPx - 1, <i32>Math.ceil(row + reachRows));
    const above = outmost(edge, first, row, side);
    const below = outmost(edge, row, last, side);
    const line = side * (above - below) < 0 ? above : below;
    closeTo(line, start[row], arms, closed, widthPx, heightPx, row, side);
  }
}

/** The column that is furthest out in some rows; NaN where the outline shows in none. */
function outmost(edge: Floats, first: i32, last: i32, side: i32): f64 {
  let most: f64 = NaN;
  for (let row = first; row <= last; row++) {
    if (!(side * (edge[row] - most) <= 0) && !Number.isNaN(edge[row])) most = edge[row];
  }
  return most;
}

/** A fingertip that stayed on the body makes its outline jump: of so many rows the innermost is believed. */
const anchorRows = 8;

/** The row next to a hidden run, on one end of it, where the outline lies innermost; -1 when it shows in none. */
function findAnchor(
  edge: Floats,
  hidden: Bytes,
  heightPx: i32,
  start: i32,
  step: i32,
  side: i32,
): i32 {
  let best = -1;
  for (let n = 0, row = start; n < anchorRows; n++, row += step) {
    if (row < 0 || row >= heightPx || hidden[row] === 1 || Number.isNaN(edge[row])) break;
    if (best < 0 || side * (edge[row] - edge[best]) < 0) best = row;
  }
  return best;
}
