import { armLPart, armRPart, bodyPart, isPart, noPart } from './figure-cells';
import { Bytes, bytes, Ints, ints } from './memory';
import { nextPixel, nextWays } from './next-pixel';

/** One piece an arm, no islands of the body within an arm, contours without stairs. labels: [y, x], changed in place. */
export function tidyLabels(labels: Bytes, width: i32, height: i32): void {
  const count = width * height;
  for (let arm = armLPart; arm <= armRPart; arm++) {
    keepLargest(labels, width, count, arm);
    fillIslands(labels, width, count, arm);
  }
  smoothLabels(labels, width, height);
}

/** Marks each connected piece of a label with a number from 1 on; sizes[n] is its number of cells. Returns the first of
 *  the largest, 0 where there is none. */
function findPieces(
  labels: Bytes,
  width: i32,
  count: i32,
  label: i32,
  piece: Ints,
  sizes: Ints,
): i32 {
  const stack = ints(count);
  let pieces = 0;
  let largest = 0;
  for (let start = 0; start < count; start++) {
    if (labels[start] !== label || piece[start]) continue;
    piece[start] = ++pieces;
    stack[0] = start;
    let waiting = 1;
    let size = 0;
    while (waiting > 0) {
      const cell = stack[--waiting];
      const column = cell % width;
      size++;
      for (let way = column > 0 ? 0 : 1; way < nextWays; way++) {
        if (way === 1 && column === width - 1) continue;
        const to = nextPixel(cell, way, width);
        if (!isPart(labels, count, to, label) || piece[to]) continue;
        piece[to] = pieces;
        stack[waiting++] = to;
      }
    }
    sizes[pieces] = size;
    if (size > sizes[largest]) largest = pieces;
  }
  return largest;
}

/** Gives all but the largest piece of a part to the body. */
function keepLargest(labels: Bytes, width: i32, count: i32, label: i32): void {
  const piece = ints(count);
  const largest = findPieces(labels, width, count, label, piece, ints(count + 1));
  for (let cell = 0; cell < count; cell++) {
    if (piece[cell] && piece[cell] !== largest) labels[cell] = bodyPart;
  }
}

/** Pieces of the body smaller than this share of it are not the body's. */
const islandShare: f64 = 0.05;

/** Gives small pieces of the body that touch an arm to it. */
function fillIslands(labels: Bytes, width: i32, count: i32, label: i32): void {
  const piece = ints(count);
  const sizes = ints(count + 1);
  const largest = findPieces(labels, width, count, bodyPart, piece, sizes);
  const least = islandShare * sizes[largest];
  const touches = bytes(count + 1);
  for (let cell = 0; cell < count; cell++) {
    if (labels[cell] !== label) continue;
    for (let way = 0; way < nextWays; way++) {
      const to = nextPixel(cell, way, width);
      if (isPart(labels, count, to, bodyPart)) touches[piece[to]] = 1;
    }
  }
  for (let cell = 0; cell < count; cell++) {
    if (touches[piece[cell]] && sizes[piece[cell]] < least) labels[cell] = label;
  }
}

const smoothingRounds = 3;

/** Majority of the 5×5 cells around, so that contours lose their stairs and single cells vanish. */
function smoothLabels(labels: Bytes, width: i32, height: i32): void {
  const count = width * height;
  const before = bytes(count);
  const votes = ints(4);
  for (let round = 0; round < smoothingRounds; round++) {
    memory.copy(changetype<usize>(before), changetype<usize>(labels), count);
    for (let cell = 0; cell < count; cell++) {
      if (before[cell] === noPart || !touchesOther(before, cell, width, count)) continue;
      for (let label = 0; label < 4; label++) votes[label] = 0;
      const x = cell % width;
      const y = cell / width;
      for (let ay = max(0, y - 2); ay <= min(height - 1, y + 2); ay++) {
        for (let ax = max(0, x - 2); ax <= min(width - 1, x + 2); ax++) {
          const label = before[ay * width + ax];
          votes[label] = votes[label] + 1;
        }
      }
      for (let label = bodyPart; label <= armRPart; label++) {
        if (votes[label] > votes[labels[cell]]) labels[cell] = label;
      }
    }
  }
}

function touchesOther(labels: Bytes, cell: i32, width: i32, count: i32): bool {
  for (let way = 0; way < nextWays; way++) {
    const to = nextPixel(cell, way, width);
    if (<u32>to < <u32>count && labels[to] !== noPart && labels[to] !== labels[cell]) return true;
  }
  return false;
}
