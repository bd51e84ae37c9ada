import type { PixelBox } from './pixel-box.ts';

/** A place in a box. */
export interface Spot {
  readonly column: number;
  readonly row: number;
}

/** Marks in `closed` where the outline on one side of the body goes on behind arms: to the straight line between the
 *  places above and below where it shows; see closeBehindArms. longestPx: rows that are bridged, at most. */
export function extendOutline(
  body: Float32Array,
  arms: Float32Array,
  closed: Float32Array,
  { widthPx, heightPx }: PixelBox,
  middleAt: (row: number) => number,
  side: -1 | 1,
  longestPx: number,
  shoulder: Spot | null,
): void {
  // Per row the last column of the body on this side; NaN where there is none.
  const edge = new Float32Array(heightPx).fill(Number.NaN);
  const hidden = new Uint8Array(heightPx);
  const start = new Float32Array(heightPx);
  for (let y = 0; y < heightPx; y++) {
    let x = Math.min(widthPx - 1, Math.max(0, Math.round(middleAt(y))));
    const row = y * widthPx;
    if (body[row + x] <= 0.5 && !closed[row + x] && arms[row + x] <= 0.5) continue;
    let last = Number.NaN;
    while (x >= 0 && x < widthPx && (body[row + x] > 0.5 || closed[row + x])) {
      last = x;
      x += side;
    }
    // The middle itself may lie behind an arm: then the body goes on inward up to what shows of it.
    if (Number.isNaN(last)) last = x;
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
  bridgeGaps(hidden);
  for (let from = 0; from < heightPx; from++) {
    if (hidden[from] === 0) continue;
    let to = from;
    while (to < heightPx && hidden[to] === 1) to++;
    if (to - from > longestPx) {
      closeDents(edge, start, arms, closed, widthPx, from, to, side, dentShare * longestPx);
      from = to;
      continue;
    }
    const above = findAnchor(edge, hidden, from - 1, -1, side);
    const below = findAnchor(edge, hidden, to, 1, side);
    for (let row = from; row < to && above >= 0 && below >= 0; row++) {
      const lineAt = (y: number) => between(above, edge[above], below, edge[below], y);
      const fromAbove = lineAt(row);
      const armpit = shoulder ? Math.min(below, shoulder.row + armpitShare * longestPx) : 0;
      const fromShoulder =
        shoulder && from <= shoulder.row && shoulder.row <= row && row < armpit
          ? between(shoulder.row, shoulder.column, armpit, lineAt(armpit), row)
          : fromAbove;
      const line = side * (fromShoulder - fromAbove) > 0 ? fromShoulder : fromAbove;
      for (let x = start[row]; side * (line - x) >= 0; x += side) {
        const at = row * widthPx + Math.round(x);
        if (arms[at] > 0.02) closed[at] = 1;
      }
    }
    from = to;
  }
}

/** The column of a straight line in a row. */
function between(rowA: number, columnA: number, rowB: number, columnB: number, row: number) {
  return columnA + ((columnB - columnA) * (row - rowA)) / (rowB - rowA);
}

/** So far below the shoulder an arm may have bitten into the armpit, by the longest run that is closed. */
const armpitShare = 0.45;

/** An outline that shows for fewer rows between two hidden stretches tells nothing. */
const gapRows = 12;

function bridgeGaps(hidden: Uint8Array): void {
  let last = -1;
  for (let row = 0; row < hidden.length; row++) {
    if (hidden[row] === 0) continue;
    if (last >= 0 && row - last <= gapRows) hidden.fill(1, last, row);
    last = row;
  }
}

/** A dent of an outline that an arm hides for long is so deep at most, by the longest run that is closed. */
const dentShare = 0.3;

/** Where an outline is hidden for long, a hand may still have bitten a piece out of it: each row goes out as far
 *  as rows near above and near below both do. */
function closeDents(
  edge: Float32Array,
  start: Float32Array,
  arms: Float32Array,
  closed: Float32Array,
  widthPx: number,
  from: number,
  to: number,
  side: -1 | 1,
  reachRows: number,
): void {
  const outmost = (first: number, last: number) => {
    let most = Number.NaN;
    for (let row = Math.max(0, first); row <= Math.min(edge.length - 1, last); row++) {
      if (!(side * (edge[row] - most) <= 0) && !Number.isNaN(edge[row])) most = edge[row];
    }
    return most;
  };
  for (let row = from; row < to; row++) {
    const above = outmost(Math.floor(row - reachRows), row);
    const below = outmost(row, Math.ceil(row + reachRows));
    const line = side * (above - below) < 0 ? above : below;
    for (let x = start[row]; side * (line - x) >= 0; x += side) {
      const at = row * widthPx + Math.round(x);
      if (arms[at] > 0.02) closed[at] = 1;
    }
  }
}

/** A fingertip that stayed on the body makes its outline jump: of so many rows the innermost is believed. */
const anchorRows = 8;

/** The row next to a hidden run, on one end of it, where the outline lies innermost; -1 when it shows in none. */
function findAnchor(
  edge: Float32Array,
  hidden: Uint8Array,
  start: number,
  step: -1 | 1,
  side: -1 | 1,
): number {
  let best = -1;
  for (let n = 0, row = start; n < anchorRows; n++, row += step) {
    if (row < 0 || row >= edge.length || hidden[row] === 1 || Number.isNaN(edge[row])) break;
    if (best < 0 || side * (edge[row] - edge[best]) < 0) best = row;
  }
  return best;
}
