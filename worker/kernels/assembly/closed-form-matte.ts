import { buildMattingLaplacian, CENTRE, ROW } from './matting-laplacian';
import { Bytes, Floats, floats, Ints, ints } from './memory';
import { Region } from './region';
import { FIGURE, UNKNOWN } from './trimap';

const ITERATIONS = 18;
/** Solved when the residual has shrunk by this factor. */
const ENOUGH = 3e-3;

/** alpha: [y, x], 0..1; in the unknown pixels alpha is within every 3 × 3 window an affine function of colour, as nearly
 *  as known pixels and `guess` (0..1, held with `guessWeight`) allow.
 *  Source: Levin, Lischinski and Weiss, A Closed-Form Solution to Natural Image Matting, 2008,
 *  equations 12 and 14, by conjugate gradients with Jacobi's preconditioner. */
export function solveMatte(
  region: Region,
  trimap: Bytes,
  guess: Floats,
  guessWeight: f64,
  alpha: Floats,
): void {
  const count = region.count;
  const order = ints(count);
  const nodes = ints(count);
  let nodeCount = 0;
  for (let i = 0; i < count; i++) {
    if (trimap[i] === UNKNOWN) {
      order[i] = nodeCount;
      nodes[nodeCount++] = i;
      alpha[i] = guess[i];
    } else {
      order[i] = -1;
      alpha[i] = trimap[i] === FIGURE ? 1 : 0;
    }
  }
  const rows = buildMattingLaplacian(region, order, nodeCount);
  // Vectors lie on the whole grid and are 0 at known pixels, so that a neighbour is a fixed step away.
  const residual = floats(nodeCount);
  const inverse = floats(nodeCount);
  const direction = floats(count);
  const product = floats(nodeCount);
  for (let n = 0; n < nodeCount; n++) {
    const centre = CENTRE * nodeCount + n;
    rows[centre] += guessWeight;
    inverse[n] = 1 / max(1e-9, rows[centre]);
  }
  multiply(rows, nodes, nodeCount, alpha, count, region.widthPx, product);
  let energy: f64 = 0;
  for (let n = 0; n < nodeCount; n++) {
    const i = nodes[n];
    residual[n] = guessWeight * guess[i] - product[n];
    direction[i] = residual[n] * inverse[n];
    energy += residual[n] * direction[i];
  }
  const enough = energy * ENOUGH * ENOUGH;
  for (let iteration = 0; iteration < ITERATIONS && energy > enough; iteration++) {
    multiply(rows, nodes, nodeCount, direction, count, region.widthPx, product);
    let curvature: f64 = 0;
    for (let n = 0; n < nodeCount; n++) curvature += direction[nodes[n]] * product[n];
    if (curvature <= 0) break;
    const step = energy / curvature;
    let next: f64 = 0;
    for (let n = 0; n < nodeCount; n++) {
      alpha[nodes[n]] += step * direction[nodes[n]];
      residual[n] -= step * product[n];
      next += residual[n] * residual[n] * inverse[n];
    }
    const carry = next / energy;
    energy = next;
    for (let n = 0; n < nodeCount; n++) {
      const i = nodes[n];
      direction[i] = residual[n] * inverse[n] + carry * direction[i];
    }
  }
  for (let n = 0; n < nodeCount; n++) {
    const i = nodes[n];
    alpha[i] = min(1, max(0, alpha[i]));
  }
}

/** product: [node], the rows' with a vector [y, x]. */
function multiply(
  rows: Floats,
  nodes: Ints,
  nodeCount: i32,
  vector: Floats,
  count: i32,
  widthPx: i32,
  product: Floats,
): void {
  const reach = 2 * widthPx + 2;
  for (let n = 0; n < nodeCount; n++) {
    const i = nodes[n];
    const isWithin = i >= reach && i + 1 + reach < count;
    if (isWithin && n + 1 < nodeCount && nodes[n + 1] === i + 1) {
      product.setPair(n, multiplyPair(rows, nodeCount, n, vector, i - reach, widthPx));
      n++;
    } else product[n] = multiplyOne(rows, nodeCount, n, vector, i - reach, count, widthPx);
  }
}

/** Of two nodes beside each other; from: where the neighbours of the first begin. */
function multiplyPair(
  rows: Floats,
  nodeCount: i32,
  n: i32,
  vector: Floats,
  from: i32,
  widthPx: i32,
): v128 {
  let sums = f64x2.splat(0);
  for (let v = 0, at = n; v < ROW; v++) {
    const j = from + v * widthPx;
    let line = f64x2.mul(rows.pair(at), vector.pair(j));
    at += nodeCount;
    for (let u = 1; u < ROW; u++, at += nodeCount) {
      line = f64x2.add(line, f64x2.mul(rows.pair(at), vector.pair(j + u)));
    }
    sums = f64x2.add(sums, line);
  }
  return sums;
}

/** Near the region's border a step may wrap to the next row or leave the array, but the entry of such
 *  a neighbour is 0, so a missing value counts as none. */
function multiplyOne(
  rows: Floats,
  nodeCount: i32,
  n: i32,
  vector: Floats,
  from: i32,
  count: i32,
  widthPx: i32,
): f64 {
  const isWithin = from >= 0 && from + 4 * widthPx + 4 < count;
  let sum: f64 = 0;
  for (let v = 0, at = n; v < ROW; v++) {
    let line: f64 = 0;
    for (let u = 0; u < ROW; u++, at += nodeCount) {
      const j = from + v * widthPx + u;
      if (isWithin) line += rows[at] * vector[j];
      else if (j >= 0 && j < count) sum += rows[at] * vector[j];
    }
    sum += line;
  }
  return sum;
}
