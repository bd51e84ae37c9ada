import { ArmPlaces } from './arm-places';
import { bodyPart, FigureCells, isPart } from './figure-cells';
import { Bytes, bytes, Ints, ints } from './memory';
import { nextPixel, nextWays } from './next-pixel';

/** From here on along an arm its cells are the hand's, see placeOnLimb. */
const handFrom: f64 = 2;
/** A finger goes on while its colour stays within so many levels of the last cell's, and of where it began. */
const stepLevels = 16;
const driftLevels = 40;
/** What else was taken for the hand is further than this from its colour, levels. */
const skinLevels = 60;
/** Pieces larger than this share of the hand are no fingers: the hand lies on skin. */
const fingerShare: f64 = 0.3;
/** A drawn outline is at most so many cells wide, and so many levels darker than what it is between. */
const lineCells = 3;
const lineLevels = 45;

/** Gives a hand the ends of its fingers, which reach further than anybody knows, and the lines drawn round them: what
 *  goes on from it in its own colour and ends soon. labels: [y, x], changed in place. */
export function reachFingers(
  cells: FigureCells,
  labels: Bytes,
  label: i32,
  places: ArmPlaces,
): void {
  const hand = ints(cells.count);
  let handCount = 0;
  for (let cell = 0; cell < cells.count; cell++) {
    if (labels[cell] === label && places.along[cell] > handFrom) hand[handCount++] = cell;
  }
  handCount = takeFingers(cells, labels, label, places, hand, handCount);
  for (let n = 0; n < handCount; n++) {
    for (let way = 0; way < nextWays; way++) takeLine(cells, labels, label, hand[n], way);
  }
}

/** Adds the ends of the fingers to the hand; returns its number of cells. */
function takeFingers(
  cells: FigureCells,
  labels: Bytes,
  label: i32,
  places: ArmPlaces,
  hand: Ints,
  handCount: i32,
): i32 {
  const colour = cells.colour;
  const r = middleOf(colour, 0, hand, handCount);
  const g = middleOf(colour, 1, hand, handCount);
  const b = middleOf(colour, 2, hand, handCount);
  const seen = bytes(cells.count);
  const piece = ints(cells.count);
  const known = handCount;
  for (let n = 0; n < known; n++) {
    const first = hand[n];
    const isSkin =
      abs(colour[first * 3] - r) < skinLevels &&
      abs(colour[first * 3 + 1] - g) < skinLevels &&
      abs(colour[first * 3 + 2] - b) < skinLevels;
    if (!isSkin) continue;
    let size = 0;
    for (let from = -1; from < size; from++) {
      const at = from < 0 ? first : piece[from];
      for (let way = 0; way < nextWays; way++) {
        const to = nextPixel(at, way, cells.width);
        if (!isPart(labels, cells.count, to, bodyPart) || seen[to]) continue;
        if (places.distance[to] === Infinity) continue;
        if (apart(colour, at, to) > stepLevels || apart(colour, first, to) > driftLevels) continue;
        seen[to] = 1;
        piece[size++] = to;
      }
    }
    if (<f64>size > fingerShare * handCount) continue;
    for (let i = 0; i < size; i++) {
      labels[piece[i]] = label;
      hand[handCount++] = piece[i];
    }
  }
  return handCount;
}

/** Takes what lies between a cell of the hand and something as light in one direction, where it is narrow and dark. */
function takeLine(cells: FigureCells, labels: Bytes, label: i32, cell: i32, way: i32): void {
  const width = cells.width;
  const count = cells.count;
  let to = nextPixel(cell, way, width);
  let darkest: f64 = 255;
  for (let n = 0; n < lineCells && isPart(labels, count, to, bodyPart); n++) {
    const luma = lumaOf(cells.colour, to);
    darkest = min(darkest, luma);
    if (luma > darkest + lineLevels) break;
    to = nextPixel(to, way, width);
  }
  if (!isPart(labels, count, to, bodyPart)) return;
  if (lumaOf(cells.colour, to) < darkest + lineLevels) return;
  if (lumaOf(cells.colour, cell) < darkest + lineLevels) return;
  for (let at = nextPixel(cell, way, width); at !== to; at = nextPixel(at, way, width)) {
    labels[at] = label;
  }
}

function apart(colour: Bytes, a: i32, b: i32): i32 {
  const r = abs(colour[a * 3] - colour[b * 3]);
  const g = abs(colour[a * 3 + 1] - colour[b * 3 + 1]);
  return max(max(r, g), abs(colour[a * 3 + 2] - colour[b * 3 + 2]));
}

function lumaOf(colour: Bytes, cell: i32): f64 {
  return <f64>(colour[cell * 3] + 2 * colour[cell * 3 + 1] + colour[cell * 3 + 2]) / 4;
}

/** The median of a channel over a hand's cells. */
function middleOf(colour: Bytes, channel: i32, hand: Ints, handCount: i32): i32 {
  const counts = ints(256);
  for (let n = 0; n < handCount; n++) {
    const level = colour[hand[n] * 3 + channel];
    counts[level] = counts[level] + 1;
  }
  let level = 0;
  let upTo = counts[0];
  while (upTo <= handCount >> 1 && level < 255) upTo += counts[++level];
  return level;
}
