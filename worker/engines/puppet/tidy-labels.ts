import { part } from './figure-cells.ts';

interface LabelGrid {
  readonly width: number;
  readonly height: number;
  /** [y, x] */
  readonly labels: Uint8Array;
}

/** One piece an arm, no islands of the body within an arm, contours without stairs. */
export function tidyLabels(grid: LabelGrid): void {
  for (const label of [part.armL, part.armR]) {
    keepLargest(grid, label);
    fillIslands(grid, label);
  }
  smoothLabels(grid);
}

/** Marks each connected piece of a label with a number from 1 on; sizes[n] is its number of cells. */
function findPieces({ width, labels }: LabelGrid, belongs: (label: number) => boolean) {
  const piece = new Int32Array(labels.length);
  const sizes = [0];
  for (let start = 0; start < labels.length; start++) {
    if (!belongs(labels[start]) || piece[start]) continue;
    const id = sizes.length;
    const stack = [start];
    piece[start] = id;
    let size = 0;
    for (let cell = stack.pop(); cell !== undefined; cell = stack.pop()) {
      size++;
      const column = cell % width;
      for (const to of [
        column > 0 ? cell - 1 : -1,
        column < width - 1 ? cell + 1 : -1,
        cell - width,
        cell + width,
      ]) {
        if (to >= 0 && to < labels.length && belongs(labels[to]) && !piece[to]) {
          piece[to] = id;
          stack.push(to);
        }
      }
    }
    sizes.push(size);
  }
  return { piece, sizes };
}

/** Gives all but the largest piece of a part to the body. */
function keepLargest(grid: LabelGrid, label: number): void {
  const { piece, sizes } = findPieces(grid, (one) => one === label);
  const largest = sizes.indexOf(Math.max(...sizes));
  for (let cell = 0; cell < piece.length; cell++) {
    if (piece[cell] && piece[cell] !== largest) grid.labels[cell] = part.body;
  }
}

/** Pieces of the body smaller than this share of it are not the body's. */
const islandShare = 0.05;

/** Gives small pieces of the body that touch an arm to it. */
function fillIslands(grid: LabelGrid, label: number): void {
  const { width, labels } = grid;
  const { piece, sizes } = findPieces(grid, (one) => one === part.body);
  const least = islandShare * Math.max(...sizes);
  const touches = new Uint8Array(sizes.length);
  for (let cell = 0; cell < labels.length; cell++) {
    if (labels[cell] !== label) continue;
    for (const to of [cell - 1, cell + 1, cell - width, cell + width]) {
      if (piece[to] > 0) touches[piece[to]] = 1;
    }
  }
  for (let cell = 0; cell < labels.length; cell++) {
    const id = piece[cell];
    if (id && touches[id] && sizes[id] < least) labels[cell] = label;
  }
}

const smoothingRounds = 3;

/** Majority of the 5×5 cells around, so that contours lose their stairs and single cells vanish. */
function smoothLabels({ width, height, labels }: LabelGrid): void {
  const votes = new Int32Array(4);
  for (let round = 0; round < smoothingRounds; round++) {
    const before = labels.slice();
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const cell = y * width + x;
        if (before[cell] === part.none || !touchesOther(before, cell, width)) continue;
        votes.fill(0);
        for (let dy = Math.max(-2, -y); dy <= Math.min(2, height - 1 - y); dy++) {
          for (let dx = Math.max(-2, -x); dx <= Math.min(2, width - 1 - x); dx++) {
            votes[before[cell + dy * width + dx]]++;
          }
        }
        votes[part.none] = 0;
        for (let label = 1; label < votes.length; label++) {
          if (votes[label] > votes[labels[cell]]) labels[cell] = label;
        }
      }
    }
  }
}

function touchesOther(labels: Uint8Array, cell: number, width: number): boolean {
  const own = labels[cell];
  const differs = (to: number) =>
    labels[to] !== own && labels[to] !== 0 && labels[to] !== undefined;
  return differs(cell - 1) || differs(cell + 1) || differs(cell - width) || differs(cell + width);
}
