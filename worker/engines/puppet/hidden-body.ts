import { type Planes, pushPull } from '../../../core/media/push-pull.ts';

/** A box of the picture. */
export interface PixelBox {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A place in a box. */
export interface Spot {
  readonly column: number;
  readonly row: number;
}

/** Marks where the body goes on behind the arms: between its own pixels in a row, and, where an arm hides
 *  its outline, out to the straight line between the places above and below where the outline shows.
 *  body, arms: [y, x], 0..1; middleAt: the body's middle column on one side (-1 left, 1 right) of a row; shoulderOf:
 *  the shoulder's joint on a side, out to which the trunk goes for sure.
 *  Returns [y, x], 0 or 1. */
export function closeBehindArms(
  body: Float32Array,
  arms: Float32Array,
  box: PixelBox,
  middleAt: (row: number, side: -1 | 1) => number,
  widest: { readonly acrossPx: number; readonly downPx: number },
  shoulderOf: (side: -1 | 1) => Spot | null = () => null,
): Float32Array {
  const closed = new Float32Array(body.length);
  closeRows(body, arms, closed, box, widest.acrossPx);
  for (const side of [-1, 1] as const) {
    const middle = (row: number) => middleAt(row, side);
    extendOutline(body, arms, closed, box, middle, side, widest.downPx, shoulderOf(side));
  }
  return closed;
}

function closeRows(
  body: Float32Array,
  arms: Float32Array,
  closed: Float32Array,
  { widthPx, heightPx }: PixelBox,
  widestPx: number,
): void {
  for (let y = 0; y < heightPx; y++) {
    let last = -1;
    let onlyArm = true;
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      if (body[at] > 0.5) {
        if (last >= 0 && onlyArm && x - last <= widestPx)
          closed.fill(1, y * widthPx + last + 1, at);
        last = x;
        onlyArm = true;
      } else if (arms[at] < 0.5) {
        onlyArm = false;
      }
    }
  }
}

function extendOutline(
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

/** A body's stretch beside an arm must be this wide to be continued behind it, px; of a wider one no more than
 *  the other is taken. */
const stretchLeastPx = 4;
const stretchMostPx = 28;
/** And ends where its colour is so far from that at its beginning, rgb: a bow on the chest is not behind the arm. */
const stretchColours = 120;

/** A pixel is the body's for sure from this opacity on: its soft edge has colours that suit the background. */
const knownFrom = 0.97;

/** The body's colours, with what arms hid filled in: row by row as a reflection of the body beside the arm, so
 *  that seams, hems and cloth go on; where a row shows nothing of the body, from the body around.
 *  colours: rgb [y, x, channel]; arms: [y, x] 0..1, what is filled; near: [y, x] 0..1, arms with their rim and shadow,
 *  which nothing is filled from; body: [y, x] 0..1. */
export function fillHiddenBody(
  colours: Uint8Array,
  body: Float32Array,
  arms: Float32Array,
  near: Float32Array,
  box: PixelBox,
): Uint8Array {
  const { widthPx, heightPx } = box;
  const count = widthPx * heightPx;
  const known = new Float32Array(count);
  const planes: Planes = [
    new Float32Array(count),
    new Float32Array(count),
    new Float32Array(count),
  ];
  for (let i = 0; i < count; i++) {
    known[i] = body[i] > knownFrom && near[i] < 0.02 ? 1 : 0;
    for (let c = 0; c < 3; c++) planes[c][i] = colours[i * 3 + c];
  }
  const around = pushPull(planes, known, widthPx, heightPx);
  const filled = around.map((plane) => plane.slice());
  for (let y = 0; y < heightPx; y++) reflectRow(planes, known, near, filled, y * widthPx, widthPx);
  const out = colours.slice();
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const i = y * widthPx + x;
      const share = arms[i];
      if (share <= 0) continue;
      for (let c = 0; c < 3; c++) {
        const plane = filled[c];
        // Each row is reflected about its own edge: three rows together hide where the edges jump.
        const above = y > 0 && arms[i - widthPx] > 0 ? plane[i - widthPx] : plane[i];
        const below = y + 1 < heightPx && arms[i + widthPx] > 0 ? plane[i + widthPx] : plane[i];
        const smooth = (above + 2 * plane[i] + below) / 4;
        out[i * 3 + c] = Math.round(colours[i * 3 + c] * (1 - share) + smooth * share);
      }
    }
  }
  return out;
}

/** Fills a row's runs of arm from the body's stretches on their sides, each the more the nearer it is. */
function reflectRow(
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
      const leftWeight = shareOfLeft * trustAt(fromLeft, left.reach);
      const rightWeight = (1 - shareOfLeft) * trustAt(fromRight, right.reach);
      const atLeft = row + from - 1 - reflect(fromLeft, left.length);
      const atRight = row + to + reflect(fromRight, right.length);
      for (let c = 0; c < 3; c++) {
        filled[c][row + x] =
          (leftWeight > 0 ? leftWeight * planes[c][atLeft] : 0) +
          (rightWeight > 0 ? rightWeight * planes[c][atRight] : 0) +
          (1 - leftWeight - rightWeight) * filled[c][row + x];
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
      reach = stretchMostPx;
      break;
    }
    x += step;
    length++;
  }
  if (length < stretchLeastPx) return { length: 0, reach: 0 };
  return { length, reach: Math.max(length, reach) };
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
