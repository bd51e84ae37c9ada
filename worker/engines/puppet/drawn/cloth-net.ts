import { between, type Point } from './kit/svg-path.ts';
import { firstNode, mostBones } from './node-bones.ts';
import type { ClothPiece } from './piece.ts';

/** The nodes of a cloth at rest. */
export interface ClothNet {
  readonly piece: ClothPiece;
  /** Chains side by side, and links of each: one node less and more than that. */
  readonly columns: number;
  readonly rows: number;
  /** The bone of its first node; the others follow, row by row. */
  readonly firstBone: number;
}

/** Nets for the cloths of a figure, their nodes numbered one after the other. What no bones are left for stays stiff. */
export function createNets(pieces: readonly ClothPiece[]): ClothNet[] {
  const nets: ClothNet[] = [];
  let firstBone = firstNode;
  for (const piece of pieces) {
    const columns = ['trunk', 'shoulders', 'head'].includes(piece.hangsFrom) ? 7 : 3;
    const nodes = columns * (rows + 1);
    if (firstBone + nodes > mostBones) continue;
    nets.push({ piece, columns, rows, firstBone });
    firstBone += nodes;
  }
  return nets;
}

const rows = 4;

/** A place in the cloth at rest: across 0..1 from left to right, down 0..1. Units. */
export function placeInCloth(piece: ClothPiece, across: number, down: number): Point {
  const top = between(piece.topLeft, piece.topRight, across);
  return between(top, between(piece.bottomLeft, piece.bottomRight, across), down);
}

/** Where in the cloth a place is, which may be a little outside: [across, down].
 *  Newton's method on the bilinear patch; it ends where it stands after a few rounds. */
export function findInCloth(piece: ClothPiece, [x, y]: Point): [number, number] {
  const { topLeft, topRight, bottomLeft, bottomRight } = piece;
  let across = 0.5;
  let down = 0.5;
  for (let round = 0; round < 8; round++) {
    const at = placeInCloth(piece, across, down);
    const ax = (topRight[0] - topLeft[0]) * (1 - down) + (bottomRight[0] - bottomLeft[0]) * down;
    const ay = (topRight[1] - topLeft[1]) * (1 - down) + (bottomRight[1] - bottomLeft[1]) * down;
    const dx =
      (bottomLeft[0] - topLeft[0]) * (1 - across) + (bottomRight[0] - topRight[0]) * across;
    const dy =
      (bottomLeft[1] - topLeft[1]) * (1 - across) + (bottomRight[1] - topRight[1]) * across;
    const area = ax * dy - ay * dx;
    if (Math.abs(area) < 1e-6) break;
    const [ex, ey] = [x - at[0], y - at[1]];
    across = clamp(across + (ex * dy - ey * dx) / area, -0.6, 1.6);
    down = clamp(down + (ey * ax - ex * ay) / area, -0.3, 1.3);
  }
  return [across, down];
}

/** The four nodes about a place and their shares, which sum to 1; outside of the net some are below 0. */
export function weighNodes(net: ClothNet, at: Point): { bone: number; weight: number }[] {
  const [across, down] = findInCloth(net.piece, at);
  const [u, v] = [across * (net.columns - 1), down * net.rows];
  const column = clamp(Math.floor(u), 0, net.columns - 2);
  const row = clamp(Math.floor(v), 0, net.rows - 1);
  const [fu, fv] = [u - column, v - row];
  return [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ].map(([right, below]) => ({
    bone: net.firstBone + (row + below) * net.columns + column + right,
    weight: (right ? fu : 1 - fu) * (below ? fv : 1 - fv),
  }));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
